package org.redvest.api.reward.timebank.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.TransferState;

/**
 * Messages of a time bank to another one, to be handed on.
 *
 * @param messages in their order
 * @param nextCursor the sequence after which the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record TimeMessages(
        List<SignedMessage> messages, @Nullable Long nextCursor, long position) {

    /**
     * A message.
     *
     * @param message the whole of it
     * @param hash its SHA-256
     * @param signature of this bank, of its bytes
     * @param state what became of the minutes of a transfer; null of an answer, which waits for none
     * @param recordedAt when it was made
     */
    public record SignedMessage(
            TimeMessage message,
            String hash,
            String signature,
            @Nullable TransferState state,
            Instant recordedAt) {}
}
