package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;

/**
 * Have two time banks exchange no more time, from now on.
 *
 * @param exchangeId which exchange
 * @param bankId which bank here
 * @param basis the document that it rests on
 */
public record EndTimeExchange(@RoutingKey TimeExchangeId exchangeId, TimeBankId bankId, Text basis)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_TIME_BANK, bankId);
    }
}
