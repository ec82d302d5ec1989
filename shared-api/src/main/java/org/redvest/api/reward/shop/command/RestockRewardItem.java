package org.redvest.api.reward.shop.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;

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
