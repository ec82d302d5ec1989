package org.redvest.api.honour.commendation.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.CommendationRoundId;

/**
 * Who are the candidates of a round, and with which figures was their list fixed?
 *
 * @param roundId which round
 * @param category number of the category; null for all
 * @param ofTheOffice whether for those who work on the round; others are told of those who are announced, and no numbers
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindCandidates(
        CommendationRoundId roundId,
        @Nullable Integer category,
        boolean ofTheOffice,
        @Nullable Long cursor,
        int limit) implements Query<Candidates> {

    @Override
    public Class<Candidates> answer() {
        return Candidates.class;
    }
}
