package org.redvest.api.points.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Text;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Requirement;
import org.redvest.api.points.RewardItemId;

/**
 * Add pieces to an item's stock.
 *
 * @param rewardItemId the item
 * @param deliveryId the same id again is the same delivery
 * @param pieces how many were added
 */
public record RestockRewardItem(@TargetAggregateIdentifier RewardItemId rewardItemId, Text deliveryId, int pieces)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP);
    }
}
