package org.redvest.api.reward.shop.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
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
 * @param schemeId scheme with whose points is paid; null for the city's
 * @param outlet where the goods are handed over; null before revision 2
 */
@Revision("2")
public record RedemptionPlaced(
        RedemptionId redemptionId,
        VolunteerId volunteerId,
        RewardItemId rewardItemId,
        int pieces,
        int points,
        Instant expiresAt,
        @Nullable SchemeId schemeId,
        @Nullable Text outlet)
        implements RedemptionEvent {

    /** In the city's scheme, as it was before revision 2. */
    public RedemptionPlaced(
            RedemptionId redemptionId,
            VolunteerId volunteerId,
            RewardItemId rewardItemId,
            int pieces,
            int points,
            Instant expiresAt) {
        this(redemptionId, volunteerId, rewardItemId, pieces, points, expiresAt, null, null);
    }
}
