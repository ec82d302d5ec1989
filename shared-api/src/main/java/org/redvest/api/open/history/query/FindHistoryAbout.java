package org.redvest.api.open.history.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * What happened to this project and its series, to this shift, station, organisation, delegation or points scheme, in order?
 *
 * @param about its number
 * @param until position of the log up to which it is asked; null for all that is known
 * @param knownAt what had been recorded by this instant; null for all that is known
 * @param validAt what held by this instant: whose valid time had begun, which is the time of recording where an event has none of its
 *     own; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit events at most
 */
public record FindHistoryAbout(
        String about,
        @Nullable Long until,
        @Nullable Instant knownAt,
        @Nullable Instant validAt,
        @Nullable Long cursor,
        int limit)
        implements Query<HistoryAbout> {

    @Override
    public Class<HistoryAbout> answer() {
        return HistoryAbout.class;
    }
}
