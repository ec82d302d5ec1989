package org.redvest.api.service.series;

import org.jspecify.annotations.Nullable;

/**
 * What came of laying a window of a series.
 *
 * @param laid shifts that were made
 * @param holidays days that were passed over, because the calendar has them as holidays
 * @param inWindow shifts that were made for days of the window, whenever that was, without those that were skipped since
 * @param more whether there is more to lay: the same is asked again
 * @param waitsForCalendarOf the year from which on nothing is laid, because its calendar is not loaded; null where none is
 *     missing
 */
public record Laying(
        int laid,
        int holidays,
        int inWindow,
        boolean more,
        @Nullable Integer waitsForCalendarOf) {

    /** Nothing yet. */
    public static final Laying NONE = new Laying(0, 0, 0, false, null);

    /** This, and what came of asking again. */
    public Laying and(Laying next) {
        return new Laying(
                laid + next.laid, holidays + next.holidays, next.inWindow, next.more, next.waitsForCalendarOf);
    }
}
