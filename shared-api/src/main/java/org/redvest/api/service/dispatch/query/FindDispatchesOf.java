package org.redvest.api.service.dispatch.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Where was this volunteer sent out of town?
 *
 * @param volunteerId any number of theirs
 * @param cursor of the page before; null for the first
 * @param limit dispatches at most
 */
public record FindDispatchesOf(
        VolunteerId volunteerId, @Nullable Long cursor, int limit) implements Query<DispatchViews> {

    @Override
    public Class<DispatchViews> answer() {
        return DispatchViews.class;
    }
}
