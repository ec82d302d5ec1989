package org.redvest.api.honour.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalLong;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * How often somebody uses a benefit at the most.
 *
 * @param per in which time
 * @param times how often in it: 0 where uses are not counted, 1 where it is once and for all
 */
public record UseLimit(UsePeriod per, int times) {

    /** As often as one likes. */
    public static final UseLimit UNLIMITED = new UseLimit(UsePeriod.UNLIMITED, 0);

    /** Once and for all. */
    public static final UseLimit ONCE = new UseLimit(UsePeriod.ONCE, 1);

    /**
     * What a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where the times do not belong to the period
     */
    public static UseLimit of(UsePeriod per, int times) {
        UseLimit limit = new UseLimit(per, times);
        boolean fits =
                switch (per) {
                    case UNLIMITED -> limit.equals(UNLIMITED);
                    case ONCE -> limit.equals(ONCE);
                    case DAY, MONTH, YEAR -> times > 0;
                };
        if (!fits) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "A benefit is used as often as one likes (UNLIMITED, 0 times), ONCE (1), or so many times per DAY, MONTH or YEAR.");
        }
        return limit;
    }

    /**
     * How often it may still be used on a civil day; empty where uses are not counted.
     *
     * @param used the days on which it was
     */
    public OptionalLong left(Collection<LocalDate> used, LocalDate on) {
        return per == UsePeriod.UNLIMITED
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(
                        0,
                        times - used.stream().filter(day -> per.counts(day, on)).count()));
    }

    /** Whether it may be used once more on a civil day. */
    public boolean leavesOne(Collection<LocalDate> used, LocalDate on) {
        return left(used, on).orElse(1) > 0;
    }
}
