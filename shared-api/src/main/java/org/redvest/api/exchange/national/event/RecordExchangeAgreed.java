package org.redvest.api.exchange.national.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.ExchangeKey;
import org.redvest.api.PartnerCode;
import org.redvest.api.Text;
import org.redvest.api.id.RecordExchangeId;

/**
 * Records are exchanged with another system, or again after an end.
 *
 * @param exchangeId which exchange
 * @param self what this ledger is called in messages
 * @param system what the other one is called in messages
 * @param name what the other one is called
 * @param publicKey with which its messages are checked
 * @param effectiveFrom first civil day on which records are sent, Asia/Shanghai
 * @param decimals of the hours that it takes
 * @param basis the document that it rests on
 */
@Revision("1")
public record RecordExchangeAgreed(
        RecordExchangeId exchangeId,
        PartnerCode self,
        PartnerCode system,
        Text name,
        ExchangeKey publicKey,
        LocalDate effectiveFrom,
        int decimals,
        Text basis)
        implements RecordExchangeEvent {}
