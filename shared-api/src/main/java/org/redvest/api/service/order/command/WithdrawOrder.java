package org.redvest.api.service.order.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.id.VolunteerId;

/**
 * Take an order back, at any step before it was served.
 *
 * @param orderId which
 * @param by whom it is for or who placed it, by their number; null where staff placed it
 * @param reason why, in words
 */
public record WithdrawOrder(
        @RoutingKey OrderId orderId, @Nullable VolunteerId by, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement staff = new Requirement.WhereItLies(Power.PLACE_ORDERS, new PlaceOfOrder(orderId));
        return by == null ? staff : staff.orOneself(by);
    }
}
