package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;

/**
 * Object to a candidate who is announced.
 *
 * @param roundId in which round
 * @param objectionId its number, one for each candidate and objector
 * @param candidateId to which candidate
 * @param reason why, in words
 */
public record RaiseCandidateObjection(
        @TargetAggregateIdentifier CommendationRoundId roundId,
        CandidateObjectionId objectionId,
        CandidateId candidateId,
        Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.SignedIn();
    }
}
