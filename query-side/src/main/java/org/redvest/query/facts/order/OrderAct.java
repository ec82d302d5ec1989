package org.redvest.query.facts.order;

import java.util.Arrays;
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

/** What can be done with an order: one for each of its events. */
public enum OrderAct {
    PLACED(OrderPlaced.class),
    REFERRED(OrderReferred.class),
    DISPATCHED(OrderDispatched.class),
    DECLINED(OrderDeclined.class),
    ESCALATED(OrderEscalated.class),
    REFUSED(OrderRefused.class),
    ACCEPTED(OrderAccepted.class),
    GIVEN_BACK(OrderGivenBack.class),
    SERVED(OrderServed.class),
    REVIEWED(OrderReviewed.class),
    REVIEW_AMENDED(OrderReviewAmended.class),
    CLOSED_UNREVIEWED(OrderClosedUnreviewed.class),
    WITHDRAWN(OrderWithdrawn.class),
    CONTACT_READ(OrderContactRead.class);

    private static final String PREFIX = "Order";

    private final Class<? extends OrderEvent> event;

    OrderAct(Class<? extends OrderEvent> event) {
        this.event = event;
    }

    static OrderAct of(OrderEvent event) {
        return Arrays.stream(values())
                .filter(act -> act.event.isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    /** The event's name without its {@code Order}. */
    public String shortName() {
        return event.getSimpleName().substring(PREFIX.length());
    }
}
