package org.redvest.api.reward.shop.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;

/**
 * Hand the goods over to whoever shows the pick-up code.
 *
 * @param redemptionId the redemption
 * @param pickUpCode the code shown at the counter
 * @param outlet the outlet of that counter; null where who hands over is not asked to say
 */
public record CollectRedemption(
        @TargetAggregateIdentifier RedemptionId redemptionId,
        String pickUpCode,
        @Nullable Text outlet) implements Command<Effect> {

    @Override
    public String toString() {
        return "CollectRedemption[" + redemptionId + "]";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP);
    }
}
