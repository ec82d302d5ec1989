package org.redvest.api.exchange.national;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.PlainJson;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;

/**
 * What another system answers to a {@link RecordMessage}. What is signed are its {@link #bytes()}.
 *
 * @param version of this form: 1
 * @param from what the other system is called
 * @param to what this ledger is called
 * @param volunteer whom it is about, by their number here; each has a sequence of their own
 * @param sequence 1 for the first about this volunteer from that system, then one more each time
 * @param previousHash that of the answer before; zeros for the first
 * @param kind what it says
 * @param answers the sequence of the message that it answers
 * @param reason why it is rejected or in conflict, as a code; null of an acknowledgement
 * @param hours of a conflict: what the other system has under the number; null where it does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL) // as it is signed
public record AnswerMessage(
        int version,
        PartnerCode from,
        PartnerCode to,
        VolunteerId volunteer,
        long sequence,
        MessageHash previousHash,
        AnswerKind kind,
        long answers,
        @Nullable ExchangeNumber reason,
        @Nullable DecimalHours hours) {

    /** The only form there is. */
    public static final int VERSION = 1;

    /**
     * Requires the form of this version.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public void requireForm() {
        if (version != VERSION
                || sequence < 1
                || answers < 1
                || (kind == AnswerKind.ACKNOWLEDGEMENT) != (reason == null)
                || (kind != AnswerKind.CONFLICT && hours != null)) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    ("An answer has the version %d, sequences from 1 on, a reason where it is no acknowledgement, and hours in a"
                                    + " conflict alone: send it so.")
                            .formatted(VERSION));
        }
    }

    /** What is signed and hashed: the JSON object by RFC 8785, in which fields that are null are left out. */
    public byte[] bytes() {
        return new PlainJson()
                .with("answers", answers)
                .with("from", from)
                .with("hours", hours)
                .with("kind", kind)
                .with("previousHash", previousHash)
                .with("reason", reason)
                .with("sequence", sequence)
                .with("to", to)
                .with("version", version)
                .with("volunteer", volunteer)
                .bytes();
    }

    /** By which the next answer names this one. */
    public MessageHash hash() {
        return MessageHash.of(bytes());
    }
}
