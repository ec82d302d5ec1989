package org.redvest.api.honour.commendation.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which rounds of commendation are there?
 *
 * @param division code of a division within which they are; null for all
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindCommendationRounds(
        @Nullable String division, @Nullable Long cursor, int limit) implements Query<CommendationRounds> {

    @Override
    public Class<CommendationRounds> answer() {
        return CommendationRounds.class;
    }
}
