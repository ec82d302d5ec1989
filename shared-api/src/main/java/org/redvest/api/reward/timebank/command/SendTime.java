package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;

/**
 * Send time to an account at another bank: it waits in suspense until that bank answers.
 *
 * @param exchangeId by which exchange
 * @param bankId of which bank here
 * @param volunteerId whose time
 * @param movementId the number it will have
 * @param recipient the number of the account there
 * @param minutes how much
 */
public record SendTime(
        @RoutingKey TimeExchangeId exchangeId,
        TimeBankId bankId,
        VolunteerId volunteerId,
        TimeMovementId movementId,
        ExchangeNumber recipient,
        int minutes)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId).orOneself(volunteerId);
    }
}
