/** Calendars, and the addresses at which they are read. */
@NullMarked
package org.redvest.api.service.calendar.query;

import org.jspecify.annotations.NullMarked;
