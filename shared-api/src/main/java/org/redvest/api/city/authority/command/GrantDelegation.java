package org.redvest.api.city.authority.command;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.id.DelegationId;

/**
 * Delegate powers (分级授权). Nobody grants more than they hold in one delegation.
 *
 * @param delegationId the number it will have; the same number again is the same delegation
 * @param holder subject of the token of whoever is to hold it
 * @param powers what it allows
 * @param remit where it reaches
 * @param from first instant
 * @param until first instant no longer; null for as long as the granter's own
 * @param basis number of the document it rests on
 */
public record GrantDelegation(
        DelegationId delegationId,
        Subject holder,
        Set<Power> powers,
        Remit remit,
        Instant from,
        @Nullable Instant until,
        Text basis)
        implements Command<Effect> {

    /** Keeps the powers in their own order. */
    public GrantDelegation {
        powers = Power.inOrder(powers);
    }

    /** The stream of all delegations. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return Delegations.STREAM;
    }

    @Override
    public Requirement.Held requirement() {
        return new Requirement.ToGrant(powers, remit, from, until);
    }
}
