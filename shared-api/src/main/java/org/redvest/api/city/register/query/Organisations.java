package org.redvest.api.city.register.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organisations on record.
 *
 * @param organisations in the order of their codes
 * @param nextCursor where the next page begins; null on the last
 */
public record Organisations(
        List<Entry> organisations, @Nullable String nextCursor) {

    /**
     * One organisation.
     *
     * @param organisationId unified social credit code
     * @param name registered name
     * @param division division code of its seat
     * @param registeredAt when it was registered
     */
    public record Entry(String organisationId, String name, String division, Instant registeredAt) {}
}
