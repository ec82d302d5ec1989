package org.redvest.api.service.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * Somebody to whom an order was offered does not take it.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param provider who
 * @param reason why, in words
 * @param dispatchBy first instant at which it is late to be dispatched again; null where others have not answered yet
 */
@Revision("1")
public record OrderDeclined(
        OrderId orderId,
        VolunteerId volunteerId,
        Provider provider,
        @OfPerson Text reason,
        @Nullable Instant dispatchBy)
        implements OrderEvent {}
