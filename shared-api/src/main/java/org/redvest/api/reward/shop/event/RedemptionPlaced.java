package org.redvest.api.reward.shop.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;

/**
 * Points were exchanged for goods that wait to be collected. The pick-up code is not part of the fact.
 *
 * @param redemptionId the redemption
 * @param volunteerId who pays
 * @param rewardItemId what for
 * @param pieces how many
 * @param points what it costs
 * @param expiresAt instant from which on it can no longer be collected
 */
@Revision("1")
public record RedemptionPlaced(
        RedemptionId redemptionId,
        VolunteerId volunteerId,
        RewardItemId rewardItemId,
        int pieces,
        int points,
        Instant expiresAt)
        implements RedemptionEvent {}
