package org.redvest.api.service.product;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time of every week, civil times of Asia/Shanghai.
 *
 * @param day which day
 * @param from from when
 * @param until until when; later than from
 */
public record WeeklyTime(DayOfWeek day, LocalTime from, LocalTime until) {}
