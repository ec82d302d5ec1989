package org.redvest.api.service.product.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;

/**
 * Which open needs and which service products fit each other best? One of the three is asked about.
 *
 * @param orderId products for this need
 * @param productId needs for this product
 * @param station needs in the division of this station, and products to be had there (供需对接区)
 * @param at now
 * @param limit pairs at most
 */
public record FindMatches(
        @Nullable OrderId orderId,
        @Nullable ServiceProductId productId,
        @Nullable StationId station,
        Instant at,
        int limit)
        implements Query<Matches> {

    @Override
    public Class<Matches> answer() {
        return Matches.class;
    }
}
