package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * Delegations as they stood at an instant, whether in force or not.
 *
 * @param at the instant in question
 * @param delegations in the order in which they were granted
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record HeldDelegations(
        Instant at,
        List<DelegationView> delegations,
        @Nullable Long nextCursor,
        long position) implements AsOf {}
