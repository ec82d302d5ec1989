package org.redvest.query.facts.order;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
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
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Sums;
import org.springframework.stereotype.Component;

/** Keeps orders, every step of each, and how far each is. */
@Component
class OrderProjector extends Projector {

    /** One for all: a row knows the last position of all that was added to it. */
    private static final Sums STANDING = Sums.of("service_order", "order_id", "answers", "accepted", "served", "ended");

    @EventHandler
    void on(OrderEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(new OrderStepRow(event, at, position));
        switch (event) {
            case OrderPlaced placed -> add(new ServiceOrderRow(placed, at, position));
            case OrderDispatched dispatched -> {
                List<Provider> offers = dispatched.offers();
                for (int number = 0; number < offers.size(); number++) {
                    add(new OrderOfferRow(dispatched, offers.get(number), number, position));
                }
                more(event, token, 1, 0, 0, 0);
            }
            case OrderRefused _ -> more(event, token, 1, 0, 0, 1);
            case OrderAccepted accepted -> {
                add(new OrderServiceRow(accepted, position));
                more(event, token, 0, 1, 0, 0);
            }
            case OrderGivenBack _ -> more(event, token, 0, -1, 0, 0);
            case OrderEscalated escalated -> {
                if (escalated.missed() == OrderStep.SERVICE) {
                    more(event, token, 0, -1, 0, 0);
                }
            }
            case OrderServed served -> {
                add(new OrderServiceRow(served, position));
                more(event, token, 0, 0, 1, 0);
            }
            case OrderReviewed _, OrderClosedUnreviewed _, OrderWithdrawn _ -> more(event, token, 0, 0, 0, 1);
            case OrderReferred _, OrderDeclined _, OrderReviewAmended _, OrderContactRead _ -> {}
        }
    }

    private void more(OrderEvent event, TrackingToken token, long answers, long accepted, long served, long ended) {
        add(STANDING, token, event.orderId().value(), answers, accepted, served, ended);
    }
}
