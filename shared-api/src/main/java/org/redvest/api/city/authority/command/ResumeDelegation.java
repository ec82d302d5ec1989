package org.redvest.api.city.authority.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.id.DelegationId;

/**
 * Put a suspended delegation in force again.
 *
 * @param delegationId which
 * @param reason why, in words
 */
public record ResumeDelegation(DelegationId delegationId, Text reason) implements Command<Effect> {

    /** The stream of all delegations. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return Delegations.STREAM;
    }

    @Override
    public Requirement.Held requirement() {
        return new Requirement.Above(delegationId, false);
    }
}
