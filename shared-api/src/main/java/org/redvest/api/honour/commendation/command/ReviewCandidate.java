package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;

/**
 * Say whether a candidate is recommended: the last word before they are announced counts.
 *
 * @param roundId in which round
 * @param candidateId which candidate
 * @param recommended whether they are to be commended
 * @param reason why, in words
 * @param reviewer the number of whoever sends this, so that nobody reviews themselves; null where they have none
 */
public record ReviewCandidate(
        @TargetAggregateIdentifier CommendationRoundId roundId,
        CandidateId candidateId,
        boolean recommended,
        Text reason,
        @Nullable VolunteerId reviewer)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, roundId);
    }
}
