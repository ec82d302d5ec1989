package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * Make one award of a round that is being concluded.
 *
 * @param roundId in which round
 * @param candidateId to which candidate
 */
public record AwardCommendation(@TargetAggregateIdentifier CommendationRoundId roundId, CandidateId candidateId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
