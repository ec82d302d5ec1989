package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * Decide an objection to a candidate.
 *
 * @param roundId in which round
 * @param objectionId which objection
 * @param upheld whether it is right: nothing is awarded then
 * @param reason why, in words
 * @param decider the number of whoever sends this, so that nobody decides about themselves; null where they have none
 */
public record DecideCandidateObjection(
        @TargetAggregateIdentifier CommendationRoundId roundId,
        CandidateObjectionId objectionId,
        boolean upheld,
        Text reason,
        @Nullable VolunteerId decider)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
