package org.redvest.api.service.hours.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.service.hours.HoursChangeState;

/**
 * Which corrections of service records are proposed?
 *
 * @param state those of this state; null for all
 * @param cursor where the page before ended; null for the first page
 * @param limit proposals at most
 */
public record FindHoursChanges(
        @Nullable HoursChangeState state,
        @Nullable Long cursor,
        int limit) implements Query<HoursChanges> {

    @Override
    public Class<HoursChanges> answer() {
        return HoursChanges.class;
    }
}
