package org.redvest.api.service.product.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;

/**
 * Take a service product off the shelf: its provider may, and the organisation in whose project it is served.
 *
 * @param productId which
 * @param provider the volunteer whose it is, who acts for themselves; null where an organisation does
 * @param reason why, in words
 */
public record TakeProductOffShelf(
        @TargetAggregateIdentifier ServiceProductId productId,
        @Nullable VolunteerId provider,
        Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement team = new Requirement.WhereItLies(Power.SERVE_ORDERS, productId);
        return provider == null ? team : team.orOneself(provider);
    }
}
