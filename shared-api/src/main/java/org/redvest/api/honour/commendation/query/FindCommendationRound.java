package org.redvest.api.honour.commendation.query;

import org.redvest.api.Query;
import org.redvest.api.id.CommendationRoundId;

/**
 * How does a round of commendation stand?
 *
 * @param roundId which round
 * @param ofTheOffice whether for those who work on the round: they alone are told which awards could not be made, and why
 */
public record FindCommendationRound(CommendationRoundId roundId, boolean ofTheOffice)
        implements Query<CommendationRoundView> {

    @Override
    public Class<CommendationRoundView> answer() {
        return CommendationRoundView.class;
    }
}
