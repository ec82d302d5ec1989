package org.redvest.command.service.series;

import java.time.Duration;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.command.service.shift.ShiftsOfSeries;

/** Plans of series from what somebody gives: over the API, or in a file. */
public final class SeriesPlans {

    /** How many days ahead one begins to sign up, where nobody says so. */
    public static final int SIGN_UP_DAYS = 60;

    /** A time of day as it is given, 24:00 for its end. */
    static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d|24:00";

    private static final Duration DAY = Duration.ofDays(1);

    private SeriesPlans() {}

    /**
     * A plan.
     *
     * @param days on which days
     * @param start when it starts, by the clocks in China, as what has passed since midnight
     * @param end when it ends, likewise; on the next day where that is earlier than the start
     * @throws Refusal {@link Problem#TIME_INVALID}, {@link Problem#INTERVAL_EMPTY},
     *     {@link Problem#INTERVAL_NOT_WHOLE_MINUTES}, {@link Problem#CAPACITY_INVALID}
     */
    public static SeriesPlan of(
            Recurrence days,
            Duration start,
            Duration end,
            List<Period> periods,
            boolean skipsHolidays,
            long capacity,
            boolean waitingList,
            int signUpDays) {
        if (start.compareTo(DAY) >= 0) {
            throw new Refusal(Problem.TIME_INVALID, "24:00 is the end of a day: say 00:00 of the next.");
        }
        if (start.equals(end)) {
            throw new Refusal(Problem.INTERVAL_EMPTY);
        }
        Duration length =
                end.compareTo(start) > 0 ? end.minus(start) : end.plus(DAY).minus(start);
        if (start.toSecondsPart() != 0
                || start.toNanosPart() != 0
                || end.toSecondsPart() != 0
                || end.toNanosPart() != 0) {
            throw new Refusal(Problem.INTERVAL_NOT_WHOLE_MINUTES);
        }
        return new SeriesPlan(
                days.rule(),
                days.first(),
                Math.toIntExact(start.toMinutes()),
                Math.toIntExact(length.toMinutes()),
                periods,
                skipsHolidays,
                ShiftsOfSeries.requireCapacity(capacity),
                waitingList,
                signUpDays);
    }
}
