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
import org.redvest.api.service.order.Provider;

/**
 * Read how whom an order is for is found: whoever accepted it may, and whoever dispatches it.
 *
 * @param orderId which
 * @param provider who accepted it; null where whoever dispatches it asks
 * @param purpose what for, as whom it is for can read
 */
public record ReadOrderContact(
        @TargetAggregateIdentifier OrderId orderId,
        @Nullable Provider provider,
        Text purpose) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        if (provider == null) {
            return new Requirement.WhereItLies(Power.DISPATCH_ORDERS, orderId);
        }
        Requirement team =
                new Requirement.WhereItLies(Power.SERVE_ORDERS, new PlaceOfOrder(orderId), provider.organisationId());
        VolunteerId alone = provider.volunteerId();
        return alone == null ? team : team.orOneself(alone);
    }
}
