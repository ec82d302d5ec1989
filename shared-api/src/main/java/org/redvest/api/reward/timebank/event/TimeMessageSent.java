package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.reward.timebank.TimeMessage;

/**
 * A bank has a message for another, signed, to be handed on.
 *
 * @param exchangeId which exchange
 * @param bankId of which bank here
 * @param message the whole of it
 * @param hash its hash
 * @param signature this bank's, of its bytes
 * @param sender from which account a transfer is; null of an answer
 */
@Revision("1")
public record TimeMessageSent(
        TimeExchangeId exchangeId,
        TimeBankId bankId,
        TimeMessage message,
        MessageHash hash,
        MessageSignature signature,
        @Nullable TimeAccountId sender)
        implements TimeExchangeEvent {}
