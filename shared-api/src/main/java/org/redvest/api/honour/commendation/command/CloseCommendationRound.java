package org.redvest.api.honour.commendation.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.id.CommendationRoundId;

/**
 * Note that every award of a round was made, or could not be.
 *
 * @param roundId which round
 * @param refused which were not, and why
 */
public record CloseCommendationRound(
        @TargetAggregateIdentifier CommendationRoundId roundId, List<RefusedAward> refused) implements Command<Effect> {

    /** Takes a list of its own. */
    public CloseCommendationRound {
        refused = List.copyOf(refused);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
