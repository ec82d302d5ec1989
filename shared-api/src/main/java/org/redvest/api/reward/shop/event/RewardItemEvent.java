package org.redvest.api.reward.shop.event;

import org.redvest.api.Event;
import org.redvest.api.id.RewardItemId;

/** What happened to a reward item. */
public sealed interface RewardItemEvent extends Event
        permits RewardItemOffered, RewardItemRestocked, StockReserved, StockReleased {

    /** Which item. */
    RewardItemId rewardItemId();
}
