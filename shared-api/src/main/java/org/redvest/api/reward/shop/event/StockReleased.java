package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;

/**
 * Pieces that were set aside are on the shelf again, because the redemption was cancelled or expired.
 *
 * @param rewardItemId the item
 * @param redemptionId what they were set aside for
 * @param pieces how many
 */
@Revision("1")
public record StockReleased(RewardItemId rewardItemId, RedemptionId redemptionId, int pieces)
        implements RewardItemEvent {}
