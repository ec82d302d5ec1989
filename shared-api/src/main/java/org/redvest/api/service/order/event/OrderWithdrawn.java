package org.redvest.api.service.order.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;

/**
 * An order was taken back by whom it is for, or who placed it.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param reason why, in words
 */
@Revision("1")
public record OrderWithdrawn(
        OrderId orderId, VolunteerId volunteerId, @OfPerson Text reason) implements OrderEvent {}
