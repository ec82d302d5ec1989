package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * Revoke an award: it stays on record as revoked.
 *
 * @param roundId in which round
 * @param candidateId from which candidate
 * @param reason why, in words
 */
public record RevokeAward(@TargetAggregateIdentifier CommendationRoundId roundId, CandidateId candidateId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
