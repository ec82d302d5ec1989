package org.redvest.api.exchange.national.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.RecordMessage;

/**
 * Messages to another system, to be handed on.
 *
 * @param messages in the order in which they were made
 * @param nextCursor the position after which the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record RecordMessages(
        List<SignedRecordMessage> messages, @Nullable Long nextCursor, long position) {

    /**
     * A message.
     *
     * @param message the whole of it
     * @param hash its SHA-256
     * @param signature of this ledger, of its bytes
     * @param madePosition of its event in the log: whoever fetched it asks for what comes after
     * @param recordedAt when it was made
     */
    public record SignedRecordMessage(
            RecordMessage message, String hash, String signature, long madePosition, Instant recordedAt) {}
}
