package org.redvest.api.open.ranking.query;

import org.redvest.api.Query;
import org.redvest.api.id.FrozenRankingId;

/**
 * What does a frozen ranking say?
 *
 * @param frozenRankingId which
 */
public record FindFrozenRanking(FrozenRankingId frozenRankingId) implements Query<FrozenRankingDocument> {

    @Override
    public Class<FrozenRankingDocument> answer() {
        return FrozenRankingDocument.class;
    }
}
