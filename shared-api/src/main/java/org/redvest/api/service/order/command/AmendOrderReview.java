package org.redvest.api.service.order.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Satisfaction;

/**
 * Say otherwise than one did how an order was: what was said before stays on record.
 *
 * @param orderId which
 * @param reviewer whom it was for, or who may speak for them, by their number; null where staff placed it and asked them
 * @param satisfaction how it was
 * @param words what else there is to say; empty where there is nothing
 */
public record AmendOrderReview(
        @TargetAggregateIdentifier OrderId orderId,
        @Nullable VolunteerId reviewer,
        Satisfaction satisfaction,
        Text words)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement staff = new Requirement.WhereItLies(Power.PLACE_ORDERS, new PlaceOfOrder(orderId));
        return reviewer == null ? staff : staff.orOneself(reviewer);
    }
}
