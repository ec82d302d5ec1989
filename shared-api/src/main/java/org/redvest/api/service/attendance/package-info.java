/** 考勤: who was there, from when to when, and what shows it. */
@NullMarked
package org.redvest.api.service.attendance;

import org.jspecify.annotations.NullMarked;
