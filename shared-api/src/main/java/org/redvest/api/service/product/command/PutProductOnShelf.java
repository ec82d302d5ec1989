package org.redvest.api.service.product.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.product.ProductDetails;

/**
 * Put a service product on the shelf.
 *
 * @param productId its number; the same again is the same product
 * @param provider who serves whoever chooses it
 * @param projectId the published project in which it is served; of the team where the provider is one
 * @param details what it is
 */
public record PutProductOnShelf(
        @TargetAggregateIdentifier ServiceProductId productId,
        Provider provider,
        ProjectId projectId,
        ProductDetails details)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement team = new Requirement.WhereItLies(Power.SERVE_ORDERS, projectId);
        VolunteerId alone = provider.volunteerId();
        return alone == null ? team : team.orOneself(alone);
    }
}
