package org.redvest.api.service.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;

/**
 * Another level of the grid answers for an order from now on, because whoever did so said so.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param level division code of the level
 * @param reason why, in words
 * @param dispatchBy first instant at which it is late to be dispatched
 */
@Revision("1")
public record OrderReferred(
        OrderId orderId,
        VolunteerId volunteerId,
        DivisionCode level,
        @OfPerson Text reason,
        Instant dispatchBy) implements OrderEvent {}
