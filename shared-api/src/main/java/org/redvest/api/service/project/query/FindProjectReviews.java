package org.redvest.api.service.project.query;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.city.register.query.AdoptedPolicies;

/**
 * What waits for a review?
 *
 * @param remits where whatever the reader holds reaches
 * @param division code of the division within which it takes place; null for everywhere
 * @param figures the city's, of how long a review may take
 * @param at the instant for which it is reckoned
 * @param datum in which coordinates are answered
 * @param cursor where the page before ended; null for the first page
 * @param limit projects at most
 */
public record FindProjectReviews(
        Set<Remit> remits,
        @Nullable String division,
        AdoptedPolicies figures,
        Instant at,
        Datum datum,
        @Nullable Long cursor,
        int limit)
        implements Query<ProjectReviews> {

    @Override
    public Class<ProjectReviews> answer() {
        return ProjectReviews.class;
    }
}
