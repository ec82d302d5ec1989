package org.redvest.api.honour.star.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;

/**
 * Which stars are under review?
 *
 * @param remits within which the office lies that reviewed their application; null for who may see all
 * @param cursor of the page before; null for the first
 * @param limit entries of the page at most
 */
public record FindStarReviews(
        @Nullable Set<Remit> remits, @Nullable Long cursor, int limit) implements Query<StarReviews> {

    @Override
    public Class<StarReviews> answer() {
        return StarReviews.class;
    }
}
