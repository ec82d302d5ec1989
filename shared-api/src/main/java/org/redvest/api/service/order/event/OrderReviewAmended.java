package org.redvest.api.service.order.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;

/**
 * Whoever reviewed an order says otherwise now; what was said before stays on record.
 *
 * @param orderId which
 * @param volunteerId whom it is for
 * @param satisfaction how it was
 * @param words what else was said; empty where nothing was
 * @param by who said so
 */
@Revision("1")
public record OrderReviewAmended(
        OrderId orderId,
        VolunteerId volunteerId,
        Satisfaction satisfaction,
        @OfPerson Text words,
        ReviewedBy by) implements OrderEvent {}
