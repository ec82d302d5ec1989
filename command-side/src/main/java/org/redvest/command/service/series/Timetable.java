package org.redvest.command.service.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;

/**
 * One of the plans of a series.
 *
 * @param version counted from 1 with the first
 * @param plan when the series comes
 */
record Timetable(int version, SeriesPlan plan) {

    /**
     * The civil days in a window on which it comes, in their order; holidays are not considered.
     *
     * @throws Refusal as {@link Recurrence#dates}
     */
    List<LocalDate> dates(LocalDate from, LocalDate untilExclusive) {
        return Recurrence.of(plan.rule().value(), plan.firstDate()).dates(from, untilExclusive).stream()
                .filter(plan::mayComeOn)
                .toList();
    }

    /** Whether it comes on a day, holidays not considered. */
    boolean comesOn(LocalDate date) {
        return !dates(date, date.plusDays(1)).isEmpty();
    }

    /**
     * When it takes place on one of its days.
     *
     * @throws Refusal {@link Problem#LOCAL_TIME_UNCLEAR}
     */
    ShiftTimes times(LocalDate date) {
        Instant start = CivilTime.at(date.atStartOfDay().plusMinutes(plan.startMinute()));
        return times(start, start.plus(Duration.ofMinutes(plan.minutes())));
    }

    /** When one signs up for it where it takes place then. */
    ShiftTimes times(Instant start, Instant end) {
        LocalDate signUpFrom = CivilTime.dateOf(start).minusDays(plan.signUpDays());
        return new ShiftTimes(start, end, CivilTime.startOf(signUpFrom), start);
    }

    ShiftTerms terms(ShiftTimes times) {
        return new ShiftTerms(times, plan.capacity(), plan.waitingList());
    }
}
