package org.redvest.api.service.order.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.StationId;

/**
 * Where is help needed that nobody has promised yet? What is null is not asked about.
 *
 * @param division division code within which
 * @param category service category
 * @param station in the division of this station (需求发布区)
 * @param cursor of the page before; null for the first
 * @param limit needs at most
 */
public record FindNeeds(
        @Nullable String division,
        @Nullable String category,
        @Nullable StationId station,
        @Nullable Long cursor,
        int limit)
        implements Query<Needs> {

    @Override
    public Class<Needs> answer() {
        return Needs.class;
    }
}
