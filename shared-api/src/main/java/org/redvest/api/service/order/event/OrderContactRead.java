package org.redvest.api.service.order.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody read how whom an order is for is found (PIPL Art. 51): who, the envelope says.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param purpose what for
 */
@Revision("1")
public record OrderContactRead(OrderId orderId, VolunteerId volunteerId, Text purpose) implements OrderEvent {}
