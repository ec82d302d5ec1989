package org.redvest.api.reward.timebank;

import org.jspecify.annotations.Nullable;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.PlainJson;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * A message from one time bank to another. What is signed are its {@link #bytes()}, and nothing of how it was written on
 * its way: white space and the order of fields are free there.
 *
 * @param version of this form: 1
 * @param from the code of who sends it
 * @param to the code of whom it is for
 * @param sequence 1 for the first from this bank to that one, then one more each time
 * @param previousHash that of the message before; zeros for the first
 * @param kind what it says
 * @param minutes how many
 * @param account the number of the recipient's account, at the bank to which the transfer went
 * @param reference the number of the transfer, by whoever sent that: an answer bears the one that it answers
 * @param reason why they go back; null but in a rejection
 */
public record TimeMessage(
        int version,
        PartnerCode from,
        PartnerCode to,
        long sequence,
        MessageHash previousHash,
        MessageKind kind,
        long minutes,
        ExchangeNumber account,
        ExchangeNumber reference,
        @Nullable RejectionReason reason) {

    /** The only form there is. */
    public static final int VERSION = 1;

    /**
     * Requires the form of this version: a first sequence or a later one, a reason where it is a rejection and nowhere else.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public void requireForm() {
        if (version != VERSION || sequence < 1 || (kind == MessageKind.REJECTION) != (reason != null)) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "A message has the version %d, a sequence from 1 on, and a reason where it is a rejection: send it so."
                            .formatted(VERSION));
        }
    }

    /**
     * What is signed and hashed: the JSON object by RFC 8785, which is its fields in the order of their names without white
     * space, in UTF-8; {@code reason} is left out where there is none. All values are ASCII without quotes, and integers.
     */
    public byte[] bytes() {
        return new PlainJson()
                .with("account", account)
                .with("from", from)
                .with("kind", kind)
                .with("minutes", minutes)
                .with("previousHash", previousHash)
                .with("reason", reason)
                .with("reference", reference)
                .with("sequence", sequence)
                .with("to", to)
                .with("version", version)
                .bytes();
    }

    /** By which the next message names this one. */
    public MessageHash hash() {
        return MessageHash.of(bytes());
    }
}
