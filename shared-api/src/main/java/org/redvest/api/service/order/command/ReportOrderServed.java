package org.redvest.api.service.order.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/**
 * Say that an order was served. The roll of its shift has to say so too.
 *
 * @param orderId which
 * @param provider who served it
 * @param witness who saw it; null where nobody did, which no order with stored time allows
 */
public record ReportOrderServed(
        @RoutingKey OrderId orderId,
        Provider provider,
        @Nullable VolunteerId witness) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement team =
                new Requirement.WhereItLies(Power.SERVE_ORDERS, new PlaceOfOrder(orderId), provider.organisationId());
        VolunteerId alone = provider.volunteerId();
        return alone == null ? team : team.orOneself(alone);
    }
}
