package org.redvest.query.platform.asking;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;

/**
 * A civil year in China, or all of them, as instants.
 *
 * @param since first instant
 * @param until first instant after it
 */
public record Years(Instant since, Instant until) {

    /** The first year on people's calendars. */
    public static final int FIRST = 1850;

    /** The last of which the next one is on them, too. */
    public static final int LAST = 9998;

    /**
     * The year, or all that there are.
     *
     * @param year {@link #FIRST} to {@link #LAST}; null for all
     */
    public static Years of(@Nullable Integer year) {
        int from = year == null ? FIRST : year;
        int to = year == null ? LAST : year;
        return new Years(CivilTime.startOf(LocalDate.of(from, 1, 1)), CivilTime.startOf(LocalDate.of(to + 1, 1, 1)));
    }
}
