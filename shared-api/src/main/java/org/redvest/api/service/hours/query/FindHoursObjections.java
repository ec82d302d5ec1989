package org.redvest.api.service.hours.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.service.hours.HoursObjectionState;

/**
 * Which objections to service records are there?
 *
 * @param state those of this state; null for all
 * @param withObjector whether it is said who raised them
 * @param cursor where the page before ended; null for the first page
 * @param limit objections at most
 */
public record FindHoursObjections(
        @Nullable HoursObjectionState state,
        boolean withObjector,
        @Nullable Long cursor,
        int limit) implements Query<HoursObjections> {

    @Override
    public Class<HoursObjections> answer() {
        return HoursObjections.class;
    }
}
