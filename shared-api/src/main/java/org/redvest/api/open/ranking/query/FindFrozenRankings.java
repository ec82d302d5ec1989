package org.redvest.api.open.ranking.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which rankings were frozen?
 *
 * @param cursor where the page before ended; null for the first page
 * @param limit rankings at most
 */
public record FindFrozenRankings(@Nullable Long cursor, int limit) implements Query<FrozenRankings> {

    @Override
    public Class<FrozenRankings> answer() {
        return FrozenRankings.class;
    }
}
