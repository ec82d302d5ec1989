package org.redvest.api.reward.shop.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;

/**
 * Items of the reward shops.
 *
 * @param rewardItems in the order of their numbers
 * @param nextCursor where the next page begins; null on the last
 */
public record RewardItems(List<Item> rewardItems, @Nullable RewardItemId nextCursor) {

    /**
     * One item.
     *
     * @param rewardItemId number
     * @param name what it is
     * @param outlet where it is handed over
     * @param price points for one piece
     * @param available pieces that nobody has set aside
     * @param schemeId scheme with whose points it is paid
     */
    public record Item(
            RewardItemId rewardItemId, String name, String outlet, int price, int available, SchemeId schemeId) {}
}
