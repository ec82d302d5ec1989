package org.redvest.api.open.ranking.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.FrozenRankingId;

/**
 * What would a frozen ranking say today that it does not?
 *
 * @param frozenRankingId which
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record FindErrata(
        FrozenRankingId frozenRankingId, @Nullable Long least) implements Query<Errata> {

    @Override
    public Class<Errata> answer() {
        return Errata.class;
    }
}
