package org.redvest.api.service.project.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.Remit;

/**
 * What waits for a review?
 *
 * @param remits where whatever the reader holds reaches
 * @param division code of the division within which it takes place; null for everywhere
 * @param terms the city's figures of how long a review may take
 * @param at the instant for which it is reckoned
 * @param datum in which coordinates are answered
 * @param cursor where the page before ended; null for the first page
 * @param limit projects at most
 */
public record FindProjectReviews(
        Set<Remit> remits,
        @Nullable String division,
        List<Term> terms,
        Instant at,
        Datum datum,
        @Nullable Long cursor,
        int limit)
        implements Query<ProjectReviews> {

    /**
     * How long a review may take.
     *
     * @param effectiveFrom first civil date of submission to which it applies
     * @param version of two that apply from the same date, the greater counts
     * @param workingDays how many
     */
    public record Term(LocalDate effectiveFrom, int version, int workingDays) {}

    @Override
    public Class<ProjectReviews> answer() {
        return ProjectReviews.class;
    }
}
