package org.redvest.api.exchange.national.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeKey;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RecordExchangeId;

/**
 * Have records exchanged with another system, or again after an end: so the other system's new key is taken.
 *
 * @param exchangeId the id that follows from the system
 * @param self what this ledger is called in messages
 * @param system what the other one is called in messages
 * @param name what the other one is called
 * @param publicKey with which its messages are checked
 * @param effectiveFrom first civil day on which records are sent, Asia/Shanghai
 * @param decimals of the hours that it takes
 * @param basis the document that it rests on
 */
public record AgreeRecordExchange(
        @TargetAggregateIdentifier RecordExchangeId exchangeId,
        PartnerCode self,
        PartnerCode system,
        Text name,
        ExchangeKey publicKey,
        LocalDate effectiveFrom,
        int decimals,
        Text basis)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.EXCHANGE_RECORDS);
    }
}
