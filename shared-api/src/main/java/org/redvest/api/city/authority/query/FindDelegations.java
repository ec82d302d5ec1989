package org.redvest.api.city.authority.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Query;
import org.redvest.api.id.OrganisationId;

/**
 * Who held which authority at this instant?
 *
 * @param at when
 * @param power those with this power; null for all
 * @param division those that reach the whole of this division; null for all
 * @param organisation those that reach this organisation's acts; null for all
 * @param holder those that this subject held, or was a deputy of; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit delegations at most
 */
public record FindDelegations(
        Instant at,
        @Nullable Power power,
        @Nullable String division,
        @Nullable OrganisationId organisation,
        @Nullable String holder,
        @Nullable Long cursor,
        int limit)
        implements Query<HeldDelegations> {

    @Override
    public Class<HeldDelegations> answer() {
        return HeldDelegations.class;
    }
}
