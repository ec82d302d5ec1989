package org.redvest.api.city.authority.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.id.DelegationId;

/**
 * End all appointments of a deputy.
 *
 * @param delegationId which
 * @param deputy subject of the token of whoever acted
 */
public record DismissDeputy(DelegationId delegationId, Subject deputy) implements Command<Effect> {

    /** The stream of all delegations. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return Delegations.STREAM;
    }

    @Override
    public Requirement.Held requirement() {
        return new Requirement.Above(delegationId, true);
    }
}
