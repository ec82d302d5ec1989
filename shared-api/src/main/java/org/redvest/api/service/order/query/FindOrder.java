package org.redvest.api.service.order.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.OrderId;

/**
 * How far is this order? To whoever may not read it, it is as unknown as one that is none.
 *
 * @param orderId which
 * @param reader who asks; null where they read every order, as auditors do
 * @param at now, by which it is told what is late
 */
public record FindOrder(OrderId orderId, @Nullable OrderReader reader, Instant at) implements Query<OrderView> {

    @Override
    public Class<OrderView> answer() {
        return OrderView.class;
    }
}
