package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;

/**
 * Pieces were added to an item's stock.
 *
 * @param rewardItemId the item
 * @param deliveryId id of this delivery
 * @param pieces how many were added
 */
@Revision("1")
public record RewardItemRestocked(RewardItemId rewardItemId, Text deliveryId, int pieces) implements RewardItemEvent {}
