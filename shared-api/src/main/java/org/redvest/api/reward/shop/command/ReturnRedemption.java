package org.redvest.api.reward.shop.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.RedemptionId;

/**
 * Take collected goods back: they are on the shelf again, and the points in the lots that they came from.
 *
 * @param redemptionId the redemption
 */
public record ReturnRedemption(@RoutingKey RedemptionId redemptionId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP);
    }
}
