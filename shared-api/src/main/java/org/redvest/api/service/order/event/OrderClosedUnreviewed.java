package org.redvest.api.service.order.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;

/**
 * Nobody reviewed an order in time: it is closed, and counted as unreviewed.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 */
@Revision("1")
public record OrderClosedUnreviewed(OrderId orderId, VolunteerId volunteerId) implements OrderEvent {}
