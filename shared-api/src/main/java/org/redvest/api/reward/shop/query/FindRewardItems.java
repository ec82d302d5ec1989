package org.redvest.api.reward.shop.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.RewardItemId;

/**
 * What is on the shelf?
 *
 * @param rewardItemId one item; null for a page of all
 * @param cursor the last item of the page before; null for the first page
 * @param limit items at most
 */
public record FindRewardItems(
        @Nullable RewardItemId rewardItemId, @Nullable RewardItemId cursor, int limit) implements Query<RewardItems> {

    @Override
    public Class<RewardItems> answer() {
        return RewardItems.class;
    }
}
