package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CommendationRoundId;

/**
 * Give a round up before its awards are made.
 *
 * @param roundId which round
 * @param reason why, in words
 */
public record CancelCommendationRound(
        @TargetAggregateIdentifier CommendationRoundId roundId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
