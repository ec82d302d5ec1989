package org.redvest.api.reward.shop.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.shop.RedemptionTerms;

/**
 * Exchange points for goods: points and stock are reserved together, or nothing is.
 *
 * @param redemptionId the number the redemption will have; the same number again is the same redemption
 * @param volunteerId who pays
 * @param rewardItemId what for; commands for one item go to one node, because the last piece is where callers meet
 * @param pieces how many
 * @param schemeId scheme with whose points is paid; null where that of the item is meant
 */
public record RedeemPoints(
        RedemptionId redemptionId,
        VolunteerId volunteerId,
        @RoutingKey RewardItemId rewardItemId,
        int pieces,
        @Nullable SchemeId schemeId)
        implements Command<RedemptionTerms> {

    /** With points of the item's scheme, whichever it is. */
    public RedeemPoints(RedemptionId redemptionId, VolunteerId volunteerId, RewardItemId rewardItemId, int pieces) {
        this(redemptionId, volunteerId, rewardItemId, pieces, null);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP).orOneself(volunteerId);
    }
}
