package org.redvest.api.city.authority.query;

import java.time.Instant;
import org.redvest.api.Query;
import org.redvest.api.id.DelegationId;

/**
 * What became of this delegation?
 *
 * @param delegationId which
 * @param at the instant at which it is judged whether it is in force
 */
public record FindDelegation(DelegationId delegationId, Instant at) implements Query<DelegationLife> {

    @Override
    public Class<DelegationLife> answer() {
        return DelegationLife.class;
    }
}
