/** What is asked of a shift (班次). */
@NullMarked
package org.redvest.api.service.shift.command;

import org.jspecify.annotations.NullMarked;
