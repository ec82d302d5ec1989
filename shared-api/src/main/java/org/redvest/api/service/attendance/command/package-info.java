/** What may be asked of the attendance of a shift. */
@NullMarked
package org.redvest.api.service.attendance.command;

import org.jspecify.annotations.NullMarked;
