package org.redvest.api.service.calendar.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;

/**
 * A calendar.
 *
 * @param name what it is called
 * @param entries by their beginning, those that were called off among them
 * @param position of the log up to which this is the answer
 */
public record Calendar(String name, List<Entry> entries, long position) {

    /**
     * One date.
     *
     * @param uid the same for as long as it is the same date, however often that changes
     * @param revision goes up with each change
     * @param changedAt when that was
     * @param title what it is
     * @param start first instant
     * @param end first instant after it
     * @param address where; empty where nobody said so
     * @param coordinates the same as a point, WGS84; null where nobody gave any
     * @param state whether it takes place
     */
    public record Entry(
            String uid,
            int revision,
            Instant changedAt,
            String title,
            Instant start,
            Instant end,
            String address,
            Coordinates.@Nullable Position coordinates,
            State state) {}

    /** Whether a date takes place, for whose calendar it is. */
    public enum State {
        /** It does. */
        CONFIRMED,
        /** It may: they wait for a place, or were offered one. */
        TENTATIVE,
        /** It does not. */
        CANCELLED
    }
}
