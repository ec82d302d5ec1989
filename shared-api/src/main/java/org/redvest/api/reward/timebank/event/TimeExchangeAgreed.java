package org.redvest.api.reward.timebank.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.ExchangeKey;
import org.redvest.api.PartnerCode;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;

/**
 * Two time banks agreed to exchange time. After an end, the sequences of their messages go on.
 *
 * @param exchangeId which exchange
 * @param bankId of which bank here
 * @param self what this bank is called in messages
 * @param partner what the other is called in messages
 * @param name what the other is called
 * @param publicKey with which its messages are checked
 * @param effectiveFrom first civil day on which time is exchanged, Asia/Shanghai
 * @param basis the document that it rests on
 */
@Revision("1")
public record TimeExchangeAgreed(
        TimeExchangeId exchangeId,
        TimeBankId bankId,
        PartnerCode self,
        PartnerCode partner,
        Text name,
        ExchangeKey publicKey,
        LocalDate effectiveFrom,
        Text basis)
        implements TimeExchangeEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(effectiveFrom);
    }
}
