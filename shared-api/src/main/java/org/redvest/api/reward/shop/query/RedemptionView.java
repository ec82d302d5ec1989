package org.redvest.api.reward.shop.query;

import java.time.Instant;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;

/**
 * A redemption. The pick-up code is not part of any read model.
 *
 * @param redemptionId number
 * @param volunteerId who pays
 * @param rewardItemId what for
 * @param pieces how many
 * @param points what it costs
 * @param state what became of it
 * @param placedAt when it was placed
 * @param expiresAt from when on it can no longer be collected
 */
public record RedemptionView(
        RedemptionId redemptionId,
        VolunteerId volunteerId,
        RewardItemId rewardItemId,
        int pieces,
        int points,
        State state,
        Instant placedAt,
        Instant expiresAt) {

    /** States of a redemption. */
    public enum State {
        /** Waits to be collected. */
        PLACED,
        /** The goods were handed over. */
        COLLECTED,
        /** Given up. */
        CANCELLED,
        /** Not collected in time. */
        EXPIRED,
        /** Collected, and brought back. */
        RETURNED
    }
}
