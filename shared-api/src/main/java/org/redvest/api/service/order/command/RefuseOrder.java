package org.redvest.api.service.order.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;

/**
 * Answer that an order cannot be served, and why (685号 Art. 13).
 *
 * @param orderId which
 * @param reason why, for whom it is for
 */
public record RefuseOrder(@RoutingKey OrderId orderId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.DISPATCH_ORDERS, orderId);
    }
}
