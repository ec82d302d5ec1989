package org.redvest.api.city.authority.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.id.DelegationId;

/**
 * Let somebody act for the holder of a delegation. What they do is recorded as theirs, for the holder.
 *
 * @param delegationId which
 * @param deputy subject of the token of whoever is to act
 * @param from first instant
 * @param until first instant no longer; null for as long as the delegation
 */
public record AppointDeputy(
        DelegationId delegationId,
        Subject deputy,
        Instant from,
        @Nullable Instant until) implements Command<Effect> {

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
