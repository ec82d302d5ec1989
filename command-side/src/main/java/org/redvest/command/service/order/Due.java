package org.redvest.command.service.order;

import java.time.Instant;
import java.util.Optional;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderClosedUnreviewed;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDeclined;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReferred;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;

/**
 * What an order waits for, and until when.
 *
 * @param step what is to be done
 * @param at first instant at which it is late
 */
record Due(OrderStep step, Instant at) {

    /** What an order waits for because of an event; empty where that sets no deadline. */
    static Optional<Due> setBy(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> Optional.of(new Due(OrderStep.DISPATCH, placed.dispatchBy()));
            case OrderReferred referred -> Optional.of(new Due(OrderStep.DISPATCH, referred.dispatchBy()));
            case OrderEscalated escalated -> Optional.of(new Due(OrderStep.DISPATCH, escalated.dispatchBy()));
            case OrderGivenBack back -> Optional.of(new Due(OrderStep.DISPATCH, back.dispatchBy()));
            case OrderDeclined declined ->
                Optional.ofNullable(declined.dispatchBy()).map(by -> new Due(OrderStep.DISPATCH, by));
            case OrderDispatched dispatched -> Optional.of(new Due(OrderStep.ANSWER, dispatched.answerBy()));
            case OrderAccepted accepted -> Optional.of(new Due(OrderStep.SERVICE, accepted.servedBy()));
            case OrderServed served -> Optional.of(new Due(OrderStep.REVIEW, served.reviewBy()));
            case OrderRefused _,
                    OrderReviewed _,
                    OrderReviewAmended _,
                    OrderClosedUnreviewed _,
                    OrderWithdrawn _,
                    OrderContactRead _ -> Optional.empty();
        };
    }
}
