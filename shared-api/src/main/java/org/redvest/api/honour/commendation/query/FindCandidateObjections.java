package org.redvest.api.honour.commendation.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.CommendationRoundId;

/**
 * Which objections to the candidates of a round are there?
 *
 * @param roundId which round
 * @param withObjector whether to tell who objected: to auditors alone
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindCandidateObjections(
        CommendationRoundId roundId,
        boolean withObjector,
        @Nullable Long cursor,
        int limit) implements Query<CandidateObjections> {

    @Override
    public Class<CandidateObjections> answer() {
        return CandidateObjections.class;
    }
}
