package org.redvest.api.points.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Requirement;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.RedemptionTerms;
import org.redvest.api.points.RewardItemId;
import org.redvest.api.volunteer.VolunteerId;

/**
 * Exchange points for goods: points and stock are reserved together, or nothing is.
 *
 * @param redemptionId the number the redemption will have; the same number again is the same redemption
 * @param volunteerId who pays
 * @param rewardItemId what for; commands for one item go to one node, because the last piece is where callers meet
 * @param pieces how many
 */
public record RedeemPoints(
        RedemptionId redemptionId,
        VolunteerId volunteerId,
        @RoutingKey RewardItemId rewardItemId,
        int pieces) implements Command<RedemptionTerms> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP).orOneself(volunteerId);
    }
}
