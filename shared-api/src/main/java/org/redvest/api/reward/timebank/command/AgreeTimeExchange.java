package org.redvest.api.reward.timebank.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeKey;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;

/**
 * Have a time bank exchange time with one of another place, or again after an end: so a partner's new key is taken.
 *
 * @param exchangeId the id that follows from both
 * @param bankId which bank here
 * @param partner what the other is called in messages
 * @param name what the other is called
 * @param publicKey with which its messages are checked
 * @param effectiveFrom first civil day on which time is exchanged, Asia/Shanghai
 * @param basis the document that it rests on
 */
public record AgreeTimeExchange(
        @RoutingKey TimeExchangeId exchangeId,
        TimeBankId bankId,
        PartnerCode partner,
        Text name,
        ExchangeKey publicKey,
        LocalDate effectiveFrom,
        Text basis)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_TIME_BANK, bankId);
    }
}
