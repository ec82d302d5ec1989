package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;

/**
 * Two time banks exchange no more time. Answers to what was sent before are still taken.
 *
 * @param exchangeId which exchange
 * @param bankId of which bank here
 * @param basis the document that it rests on
 */
@Revision("1")
public record TimeExchangeEnded(TimeExchangeId exchangeId, TimeBankId bankId, Text basis)
        implements TimeExchangeEvent {}
