package org.redvest.api.exchange.national;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.PlainJson;
import org.redvest.api.id.VolunteerId;

/**
 * A message to another system about a volunteer. What is signed are its {@link #bytes()}, and nothing of how it is written on its way:
 * white space and the order of fields are free there. Nothing of a person is in it but the number of the volunteer here, so that the
 * chain of messages can be checked when the person is erased: of their number there it has a salted digest.
 *
 * @param version of this form: 1
 * @param from what this ledger is called
 * @param to what the other system is called
 * @param volunteer whom it is about, by their number here; each has a sequence of their own
 * @param sequence 1 for the first about this volunteer to that system, then one more each time
 * @param previousHash that of the message before; zeros for the first
 * @param kind what it says
 * @param numberDigest of a LINK: SHA-256 of the salt, a colon and the volunteer's number there, in UTF-8; null of the others
 * @param service of a SERVICE: the record; null of the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL) // as it is signed
public record RecordMessage(
        int version,
        PartnerCode from,
        PartnerCode to,
        VolunteerId volunteer,
        long sequence,
        MessageHash previousHash,
        RecordMessageKind kind,
        @Nullable MessageHash numberDigest,
        @Nullable SentService service) {

    /** The only form there is. */
    public static final int VERSION = 1;

    /** What is signed and hashed: the JSON object by RFC 8785, in which fields that are null are left out. */
    public byte[] bytes() {
        return new PlainJson()
                .with("from", from)
                .with("kind", kind)
                .with("numberDigest", numberDigest)
                .with("previousHash", previousHash)
                .with("sequence", sequence)
                .within("service", service == null ? null : service.json())
                .with("to", to)
                .with("version", version)
                .with("volunteer", volunteer)
                .bytes();
    }

    /** By which the next message names this one. */
    public MessageHash hash() {
        return MessageHash.of(bytes());
    }
}
