package org.redvest.api.reward.timebank.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.MessageSignature;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.reward.timebank.TimeMessage;

/**
 * Take a message of another time bank. The same message again changes nothing.
 *
 * @param exchangeId by which exchange
 * @param bankId of which bank here
 * @param message the whole of it
 * @param signature the other bank's
 */
public record ReceiveTimeMessage(
        @RoutingKey TimeExchangeId exchangeId, TimeBankId bankId, TimeMessage message, MessageSignature signature)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_TIME_BANK, bankId);
    }
}
