package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.CommendationRoundId;

/**
 * Have the awards of a round made, to everybody who was announced and to whom no objection was right.
 *
 * @param roundId of which round
 */
public record ConcludeCommendationRound(
        @TargetAggregateIdentifier CommendationRoundId roundId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
