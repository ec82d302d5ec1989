package org.redvest.api.reward.deposit.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.DepositId;

/**
 * Check goods that somebody else took in (复核); they give their points.
 *
 * @param depositId the deposit
 */
public record CheckDeposit(@RoutingKey DepositId depositId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.RUN_SHOP);
    }
}
