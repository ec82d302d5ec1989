package org.redvest.query.facts.order;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.redvest.api.service.product.WeeklyTime;

/** Weekly times as a column of texts has them: {@code MONDAY 09:00 11:00}. */
public final class WeeklyTimes {

    private static final String APART = " ";

    private WeeklyTimes() {}

    static String stored(WeeklyTime time) {
        return String.join(
                APART, time.day().name(), time.from().toString(), time.until().toString());
    }

    /** What was stored. */
    public static WeeklyTime read(String stored) {
        List<String> parts = List.of(stored.split(APART, -1));
        return new WeeklyTime(
                DayOfWeek.valueOf(parts.get(0)), LocalTime.parse(parts.get(1)), LocalTime.parse(parts.get(2)));
    }
}
