package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;

/**
 * An item is on the shelf.
 *
 * @param rewardItemId the item
 * @param name what it is
 * @param outlet where it is handed over
 * @param price points for one piece
 * @param stock pieces at hand
 */
@Revision("1")
public record RewardItemOffered(RewardItemId rewardItemId, Text name, Text outlet, int price, int stock)
        implements RewardItemEvent {}
