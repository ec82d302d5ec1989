package org.redvest.command.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * A period of whole days, both ends within.
 *
 * @param last null where it has no end
 */
public record Days(LocalDate first, @Nullable LocalDate last) {

    /**
     * A period that somebody asks for.
     *
     * @throws Refusal {@link Problem#PERIOD_REVERSED}
     */
    public static Days of(LocalDate first, @Nullable LocalDate last) {
        if (last != null) {
            requireInOrder(first, last);
        }
        return new Days(first, last);
    }

    /**
     * Requires that a last day is none before the first.
     *
     * @throws Refusal {@link Problem#PERIOD_REVERSED}
     */
    public static void requireInOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refusal(
                    Problem.PERIOD_REVERSED,
                    "The last day, %s, lies before the first, %s: correct one of them.".formatted(last, first));
        }
    }

    /** Whether the two have a day in common. */
    public boolean meet(Days other) {
        return !isOverBefore(other.first) && !other.isOverBefore(first);
    }

    private boolean isOverBefore(LocalDate day) {
        return last != null && last.isBefore(day);
    }

    /** Whether it has days after this one. */
    public boolean goesOnAfter(LocalDate day) {
        return last == null || last.isAfter(day);
    }
}
