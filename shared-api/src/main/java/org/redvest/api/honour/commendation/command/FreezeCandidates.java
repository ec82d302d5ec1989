package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.CommendationRoundId;

/**
 * Fix the list of candidates as the log knows them now: late facts do not change it.
 *
 * @param roundId of which round
 */
public record FreezeCandidates(@TargetAggregateIdentifier CommendationRoundId roundId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
