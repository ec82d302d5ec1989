package org.redvest.api.service.order.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;

/**
 * An order was answered: it cannot be served (685号 Art. 13).
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param reason why, for whom it is for
 */
@Revision("1")
public record OrderRefused(
        OrderId orderId, VolunteerId volunteerId, @OfPerson Text reason) implements OrderEvent {}
