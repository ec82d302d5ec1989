package org.redvest.api.points.event;

import org.redvest.api.Event;
import org.redvest.api.points.RewardItemId;

/** What happened to a reward item. */
public sealed interface RewardItemEvent extends Event
        permits RewardItemOffered, RewardItemRestocked, StockReserved, StockReleased {

    /** Which item. */
    RewardItemId rewardItemId();
}
