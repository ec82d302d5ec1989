/** 日历: addresses at which calendars are read, each with a secret of its own. */
@NullMarked
package org.redvest.command.service.calendar;

import org.jspecify.annotations.NullMarked;
