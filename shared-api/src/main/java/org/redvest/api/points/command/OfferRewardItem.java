package org.redvest.api.points.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Text;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Requirement;
import org.redvest.api.points.RewardItemId;

/**
 * Put an item on the shelf of a reward shop (爱心超市).
 *
 * @param rewardItemId the number the item will have
 * @param name what it is
 * @param outlet where it is handed over
 * @param price points for one piece
 * @param stock pieces at hand
 */
public record OfferRewardItem(
        @TargetAggregateIdentifier RewardItemId rewardItemId, Text name, Text outlet, int price, int stock)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP);
    }
}
