package org.redvest.api.service.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * Whoever accepted an order cannot serve it after all: its shift is called off, and it waits to be dispatched again.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param provider who
 * @param reason why, in words
 * @param dispatchBy first instant at which it is late to be dispatched
 */
@Revision("1")
public record OrderGivenBack(
        OrderId orderId,
        VolunteerId volunteerId,
        Provider provider,
        @OfPerson Text reason,
        Instant dispatchBy) implements OrderEvent {}
