package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.CommendationRoundId;

/**
 * Announce who was recommended (公示).
 *
 * @param roundId of which round
 */
public record AnnounceCandidates(@TargetAggregateIdentifier CommendationRoundId roundId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
