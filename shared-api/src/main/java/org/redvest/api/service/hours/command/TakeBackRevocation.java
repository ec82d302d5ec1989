package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RevocationOrderId;

/**
 * Have all that an order revoked count again.
 *
 * @param orderId which
 * @param reason why, in words
 */
public record TakeBackRevocation(@TargetAggregateIdentifier RevocationOrderId orderId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.REVOKE_HOURS);
    }
}
