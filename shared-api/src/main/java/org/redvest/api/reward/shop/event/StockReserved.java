package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;

/**
 * Pieces are set aside for a redemption.
 *
 * @param rewardItemId the item
 * @param redemptionId what they are set aside for
 * @param pieces how many
 */
@Revision("1")
public record StockReserved(RewardItemId rewardItemId, RedemptionId redemptionId, int pieces)
        implements RewardItemEvent {}
