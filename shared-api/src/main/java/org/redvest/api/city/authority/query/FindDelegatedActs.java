package org.redvest.api.city.authority.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.DelegationId;

/**
 * What was done under this delegation?
 *
 * @param delegationId which
 * @param cursor where the page before ended; null for the first page
 * @param limit acts at most
 */
public record FindDelegatedActs(
        DelegationId delegationId, @Nullable Long cursor, int limit) implements Query<DelegatedActs> {

    @Override
    public Class<DelegatedActs> answer() {
        return DelegatedActs.class;
    }
}
