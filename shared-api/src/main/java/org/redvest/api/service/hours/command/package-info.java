/** What can be asked about hours. */
@NullMarked
package org.redvest.api.service.hours.command;

import org.jspecify.annotations.NullMarked;
