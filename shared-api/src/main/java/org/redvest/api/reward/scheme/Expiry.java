package org.redvest.api.reward.scheme;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * For how long points last.
 *
 * @param kind how it is counted
 * @param number years or months; 0 where they never end
 */
public record Expiry(Kind kind, int number) {

    /** Points last for ever. */
    public static final Expiry NEVER = new Expiry(Kind.NEVER, 0);

    private static final int LAST_DAY = 31;
    private static final int MOST = 600;

    /** Ways to count. Stored by name: a constant is never renamed. */
    public enum Kind {
        /** They last for ever. */
        NEVER,
        /** To the end of a year, so many years after that of the service. */
        YEAR_END,
        /** To the same day so many months after the service. */
        MONTHS
    }

    /** To the end of the year, so many years after that of the service; 0 years: for ever. */
    public static Expiry afterYears(int years) {
        return years == 0 ? NEVER : new Expiry(Kind.YEAR_END, years);
    }

    /**
     * Checks what a caller gave.
     *
     * @throws Refusal {@link Problem#SCHEME_RULES_INVALID}
     */
    void requireValid() {
        Figures.require("expiry.number", number, kind == Kind.MONTHS ? 1 : 0, kind == Kind.NEVER ? 0 : MOST);
    }

    /** The last civil day on which points of a service of that day can be spent; null where that never ends. */
    public @Nullable LocalDate lastDay(LocalDate serviceDate) {
        return switch (kind) {
            case NEVER -> null;
            case YEAR_END -> LocalDate.of(serviceDate.getYear() + number, Month.DECEMBER, LAST_DAY);
            case MONTHS -> serviceDate.plusMonths(number);
        };
    }
}
