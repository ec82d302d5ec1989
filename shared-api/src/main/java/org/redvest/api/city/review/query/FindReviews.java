package org.redvest.api.city.review.query;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.review.ReviewKind;

/**
 * What waits for a decision of somebody's?
 *
 * @param reader subject of their token: what they had a hand in themselves waits for others
 * @param remits of what kinds, and for each where they may decide
 * @param figures the city's, of how long a decision may take
 * @param at now, by which it is reckoned how long each has waited
 * @param cursor where the page before ended; null for the first page
 * @param limit entries at most
 */
public record FindReviews(
        String reader,
        Map<ReviewKind, Set<Remit>> remits,
        AdoptedPolicies figures,
        Instant at,
        @Nullable Long cursor,
        int limit)
        implements Query<Reviews> {

    @Override
    public Class<Reviews> answer() {
        return Reviews.class;
    }
}
