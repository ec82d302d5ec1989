package org.redvest.api.service.order.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;

/** What happened to an order. {@link #volunteerId} is whom it is for, by the number under which it was placed. */
public sealed interface OrderEvent extends NamesVolunteer
        permits OrderPlaced,
                OrderReferred,
                OrderDispatched,
                OrderDeclined,
                OrderEscalated,
                OrderRefused,
                OrderAccepted,
                OrderGivenBack,
                OrderServed,
                OrderReviewed,
                OrderReviewAmended,
                OrderClosedUnreviewed,
                OrderWithdrawn,
                OrderContactRead {

    /** Which order. */
    OrderId orderId();

    @Override
    VolunteerId volunteerId();
}
