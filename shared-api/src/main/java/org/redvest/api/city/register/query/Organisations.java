package org.redvest.api.city.register.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.organisation.TeamOrigin;

/**
 * Organisations on record, as they were at an instant.
 *
 * @param organisations in the order of their codes
 * @param nextCursor where the next page begins; null on the last
 */
public record Organisations(
        List<Entry> organisations, @Nullable String nextCursor) {

    /** What an organisation may be at an instant. */
    public enum State {
        /** It does what organisations do. */
        ACTIVE,
        /** It was suspended: nothing that it does is certified. */
        SUSPENDED,
        /** It was dissolved, for good. */
        DISSOLVED
    }

    /**
     * One organisation.
     *
     * @param organisationId unified social credit code, or a team's number
     * @param name its name
     * @param division division code of its seat
     * @param origin why it has no credit code; null where it has one
     * @param guidedBy code of who guides it; null where nobody does
     * @param registeredAt when it was registered
     * @param state what it was at the instant
     * @param since when it was recorded that it is that; null where nothing was since it was registered
     * @param reason why, in words; null as before
     * @param successor code of who took its place; null where nobody did
     */
    public record Entry(
            String organisationId,
            String name,
            String division,
            @Nullable TeamOrigin origin,
            @Nullable String guidedBy,
            Instant registeredAt,
            State state,
            @Nullable Instant since,
            @Nullable String reason,
            @Nullable String successor) {}
}
