package org.redvest.api.service.order.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * An order was dispatched (派单): those who are named may accept it, and the first does.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param offers to whom it is offered, with whoever was offered it before and has not answered
 * @param answerBy first instant at which nobody of them can accept any more
 */
@Revision("1")
public record OrderDispatched(OrderId orderId, VolunteerId volunteerId, List<Provider> offers, Instant answerBy)
        implements OrderEvent {

    /** Takes a list of its own. */
    public OrderDispatched {
        offers = List.copyOf(offers);
    }
}
