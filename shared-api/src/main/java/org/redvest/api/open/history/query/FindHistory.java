package org.redvest.api.open.history.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * What happened to this volunteer, in order?
 *
 * @param volunteerId who
 * @param knownAt what had been recorded by this instant, under the numbers that were known to be one person's; null for all that is known
 * @param validAt what held by this instant: whose valid time had begun, which is the time of recording where an event has none of its
 *     own; null for all
 * @param forAuditor whether who acted is told of what is {@link org.redvest.api.ActorForAuditors}, too
 * @param cursor where the page before ended; null for the first page
 * @param limit events at most
 */
public record FindHistory(
        VolunteerId volunteerId,
        @Nullable Instant knownAt,
        @Nullable Instant validAt,
        boolean forAuditor,
        @Nullable Long cursor,
        int limit)
        implements Query<History> {

    @Override
    public Class<History> answer() {
        return History.class;
    }
}
