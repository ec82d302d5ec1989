package org.redvest.api.reward.shop.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.Schemes;

/**
 * Put an item on the shelf of a reward shop (爱心超市).
 *
 * @param rewardItemId the number the item will have
 * @param name what it is
 * @param outlet where it is handed over
 * @param price points for one piece
 * @param stock pieces at hand
 * @param schemeId scheme with whose points it is paid
 */
public record OfferRewardItem(
        @TargetAggregateIdentifier RewardItemId rewardItemId,
        Text name,
        Text outlet,
        int price,
        int stock,
        SchemeId schemeId)
        implements Command<Effect> {

    /** For points of the city's scheme. */
    public OfferRewardItem(RewardItemId rewardItemId, Text name, Text outlet, int price, int stock) {
        this(rewardItemId, name, outlet, price, stock, SchemeId.CITY);
    }

    @Override
    public Requirement requirement() {
        return Schemes.toRunShop(schemeId);
    }
}
