package org.redvest.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.redvest.api.CivilTime;

/** Dates and instants as callers write them: ISO 8601, whatever their language, in the years that everybody's calendar has. */
final class GivenTime {

    private GivenTime() {}

    /**
     * An instant with its offset: {@code 2026-03-01T09:00:00+08:00}; what is finer than the microsecond that the stores keep is
     * left out.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (CivilTime.isOnCalendar(instant)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException("No instant");
    }

    /**
     * A date: {@code 2026-03-01}.
     *
     * @throws IllegalArgumentException where it is none
     */
    static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (CivilTime.isOnCalendar(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException("No date");
    }
}
