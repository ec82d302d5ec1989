package org.redvest.api.reward.timebank.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.KinshipId;

/**
 * Verify a relation that another officer recorded.
 *
 * @param kinshipId the id that follows from both
 */
public record VerifyKinship(@TargetAggregateIdentifier KinshipId kinshipId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_TIME_BANK);
    }
}
