package org.redvest.api.reward.scheme;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * How the minutes of one service record become the minutes that count. Always for each record: the sum of rounded minutes is not
 * the rounded sum.
 *
 * @param stepMinutes minutes are counted in multiples of this; 1 to 1440
 * @param upFrom a rest of so many minutes is rounded up to the next multiple, a smaller one down: 1 rounds every rest up,
 *     {@code stepMinutes} none
 * @param leastMinutes minutes that any service counts at least; 0 where there is no such figure
 * @param mostMinutes minutes that one record counts at most; null where there is no such figure
 */
public record Rounding(
        int stepMinutes,
        int upFrom,
        int leastMinutes,
        @Nullable Integer mostMinutes) {

    private static final int DAY = 1440;

    /** Rounds down to multiples of so many minutes. */
    public static Rounding downTo(int stepMinutes) {
        return new Rounding(stepMinutes, stepMinutes, 0, null);
    }

    /**
     * Checks what a caller gave.
     *
     * @throws Refusal {@link Problem#SCHEME_RULES_INVALID}
     */
    void requireValid() {
        Figures.require("stepMinutes", stepMinutes, 1, DAY);
        Figures.require("upFrom", upFrom, 1, stepMinutes);
        Figures.require("leastMinutes", leastMinutes, 0, DAY);
        if (mostMinutes != null) {
            Figures.require("mostMinutes", mostMinutes, 1, DAY);
        }
    }

    /** The minutes that count of so many that were served. */
    public long counted(long minutes) {
        if (minutes <= 0) {
            return 0;
        }
        long rest = minutes % stepMinutes;
        long rounded = minutes - rest + (rest >= upFrom ? stepMinutes : 0);
        long raised = Math.max(rounded, leastMinutes);
        return mostMinutes == null ? raised : Math.min(raised, mostMinutes);
    }
}
