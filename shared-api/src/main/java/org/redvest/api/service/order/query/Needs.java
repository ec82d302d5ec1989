package org.redvest.api.service.order.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.OrderId;
import org.redvest.api.service.order.OrderState;

/**
 * Needs that everybody may read of: neither for whom they are, nor where exactly.
 *
 * @param needs the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Needs(List<Need> needs, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * A need.
     *
     * @param orderId the order that it is
     * @param state PLACED or DISPATCHED
     * @param title what it is
     * @param category service category
     * @param division division code of where
     * @param divisionName what that division is called
     * @param from first instant at which it may be served
     * @param until first instant at which it may not any more
     * @param people how many are needed
     * @param placedAt since when it is known
     * @param answerBy last civil day to answer it, Asia/Shanghai; null where the working-day calendar of that time is not loaded
     * @param position where in the log it was placed
     */
    public record Need(
            OrderId orderId,
            OrderState state,
            String title,
            String category,
            String division,
            String divisionName,
            Instant from,
            Instant until,
            int people,
            Instant placedAt,
            @Nullable LocalDate answerBy,
            long position) {}
}
