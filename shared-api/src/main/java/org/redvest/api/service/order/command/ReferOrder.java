package org.redvest.api.service.order.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;

/**
 * Have another level of the grid answer for an order that nobody accepted: one below, or one above.
 *
 * @param orderId which
 * @param level division code of that level; the place of the order lies in it
 * @param reason why, in words
 */
public record ReferOrder(@TargetAggregateIdentifier OrderId orderId, DivisionCode level, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.DISPATCH_ORDERS, orderId);
    }
}
