package org.redvest.api.service.order.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
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
 * Say that one does not take an order that one was offered.
 *
 * @param orderId which
 * @param provider who
 * @param reason why, in words
 */
public record DeclineOrder(@TargetAggregateIdentifier OrderId orderId, Provider provider, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement team =
                new Requirement.WhereItLies(Power.SERVE_ORDERS, new PlaceOfOrder(orderId), provider.organisationId());
        VolunteerId alone = provider.volunteerId();
        return alone == null ? team : team.orOneself(alone);
    }
}
