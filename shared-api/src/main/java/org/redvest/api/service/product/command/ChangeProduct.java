package org.redvest.api.service.product.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.product.ProductDetails;

/**
 * Change a service product of one's own, or of one's team.
 *
 * @param productId which
 * @param provider the volunteer whose it is, who acts for themselves; null where an organisation does
 * @param details what it is from now on
 */
public record ChangeProduct(
        @TargetAggregateIdentifier ServiceProductId productId,
        @Nullable VolunteerId provider,
        ProductDetails details) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement team = new Requirement.WhereItLies(Power.SERVE_ORDERS, productId);
        return provider == null ? team : team.orOneself(provider);
    }
}
