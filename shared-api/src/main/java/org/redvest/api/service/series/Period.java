package org.redvest.api.service.series;

import java.time.LocalDate;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * A range of civil dates in China, as a school term.
 *
 * @param from first day
 * @param until last day
 */
public record Period(LocalDate from, LocalDate until) {

    /**
     * Checks what a caller gave.
     *
     * @throws Refusal {@link Problem#PERIOD_REVERSED}
     */
    public static Period of(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new Refusal(Problem.PERIOD_REVERSED);
        }
        return new Period(from, until);
    }

    /** Whether a day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether a day lies in both. */
    public boolean overlaps(Period other) {
        return !other.until.isBefore(from) && !other.from.isAfter(until);
    }
}
