package org.redvest.api.service.order.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Behalf;
import org.redvest.api.service.order.OrderContact;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.TimeOrder;

/**
 * Place an order (点单): publish a need, or choose a product from the shelf, for oneself or for somebody who agreed.
 *
 * @param orderId its number; the same again is the same order
 * @param volunteerId whom it is for, by their number, which whoever is not registered gets with it
 * @param title what everybody may read of it
 * @param content what is to be done, in the words of whoever placed it; for who may serve it
 * @param wish what is asked for
 * @param productId the product; null where a need is published
 * @param contact how whom it is for is found; null where nobody gave any
 * @param placedBy the person who places it, who acts for themselves; null where staff do
 * @param behalf that it is placed for somebody else; null where it is one's own
 * @param proxy who may speak for whom it is for; null where nobody is named
 * @param timeOrder the stored time with which it is ordered; null where it is free
 */
public record PlaceOrder(
        @RoutingKey OrderId orderId,
        VolunteerId volunteerId,
        Text title,
        Text content,
        OrderWish wish,
        @Nullable ServiceProductId productId,
        @Nullable OrderContact contact,
        @Nullable VolunteerId placedBy,
        @Nullable Behalf behalf,
        @Nullable VolunteerId proxy,
        @Nullable TimeOrder timeOrder)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement staff = Requirement.in(wish.division(), Power.PLACE_ORDERS);
        return placedBy == null ? staff : staff.orOneself(placedBy);
    }
}
