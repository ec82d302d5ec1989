package org.redvest.api.reward.shop.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.RedemptionId;

/**
 * End a redemption whose time to collect is over; points and stock are free again. Before that time, whoever asks is
 * told to come again. Of no effect on one that ended otherwise.
 *
 * @param redemptionId the redemption
 */
public record ExpireRedemption(@RoutingKey RedemptionId redemptionId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
