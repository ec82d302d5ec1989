package org.redvest.api.service.order.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.OrderId;
import org.redvest.api.service.order.Provider;

/**
 * Dispatch an order (派单) to a team, or offer it to several: the first who accepts serves it.
 *
 * @param orderId which
 * @param offers to whom, 1 to 100
 * @param answerBy first instant at which nobody can accept any more; null for the hours of the policy
 */
public record DispatchOrder(
        @TargetAggregateIdentifier OrderId orderId,
        List<Provider> offers,
        @Nullable Instant answerBy) implements Command<Effect> {

    /** Takes a list of its own. */
    public DispatchOrder {
        offers = List.copyOf(offers);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.DISPATCH_ORDERS, orderId);
    }
}
