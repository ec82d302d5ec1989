package org.redvest.api.service.order.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * Give back an order that one accepted and cannot serve, before it was.
 *
 * @param orderId which
 * @param provider who accepted it
 * @param reason why, in words
 */
public record GiveOrderBack(@RoutingKey OrderId orderId, Provider provider, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement team =
                new Requirement.WhereItLies(Power.SERVE_ORDERS, new PlaceOfOrder(orderId), provider.organisationId());
        VolunteerId alone = provider.volunteerId();
        return alone == null ? team : team.orOneself(alone);
    }
}
