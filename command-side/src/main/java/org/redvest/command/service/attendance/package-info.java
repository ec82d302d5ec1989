/** 考勤: who was at a shift, from when to when, and what of it is certified. */
@NullMarked
package org.redvest.command.service.attendance;

import org.jspecify.annotations.NullMarked;
