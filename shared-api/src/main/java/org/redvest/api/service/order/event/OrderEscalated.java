package org.redvest.api.service.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderStep;

/**
 * A step was not done in time: whatever was offered or agreed is over, and the level above answers for the order; at the top,
 * the top again.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param missed which step
 * @param level division code of the level
 * @param dispatchBy first instant at which it is late to be dispatched
 */
@Revision("1")
public record OrderEscalated(
        OrderId orderId, VolunteerId volunteerId, OrderStep missed, DivisionCode level, Instant dispatchBy)
        implements OrderEvent {}
