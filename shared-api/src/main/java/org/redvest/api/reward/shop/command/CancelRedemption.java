package org.redvest.api.reward.shop.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * Give a redemption up before the goods are collected; points and stock are free again.
 *
 * @param redemptionId the redemption
 * @param holder whose redemption it has to be; null where anybody's may be given up
 */
public record CancelRedemption(
        @RoutingKey RedemptionId redemptionId, @Nullable VolunteerId holder) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        Requirement anybodys = new Requirement.Anywhere(Power.RUN_SHOP);
        return holder == null ? anybodys : anybodys.orOneself(holder);
    }
}
