package org.redvest.api.service.callup.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which call-ups were there?
 *
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindCallUps(@Nullable Long cursor, int limit) implements Query<CallUpViews> {

    @Override
    public Class<CallUpViews> answer() {
        return CallUpViews.class;
    }
}
