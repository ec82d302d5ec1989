package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.reward.timebank.TimeMessage;

/**
 * A genuine message of the other bank came, the next one of its sequence.
 *
 * @param exchangeId which exchange
 * @param bankId of which bank here
 * @param message the whole of it
 * @param hash its hash
 * @param signature the other bank's, of its bytes
 */
@Revision("1")
public record TimeMessageReceived(
        TimeExchangeId exchangeId, TimeBankId bankId, TimeMessage message, MessageHash hash, MessageSignature signature)
        implements TimeExchangeEvent {}
