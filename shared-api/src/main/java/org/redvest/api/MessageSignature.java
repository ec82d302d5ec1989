package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/**
 * A signature of a message between systems (Ed25519, RFC 8032).
 *
 * @param value its 64 bytes in Base64
 */
public record MessageSignature(@JsonValue String value) {

    /** Characters at most. */
    public static final int MOST = 88;

    private static final int BYTES = 64;

    /** Takes none that not every reader can hold. */
    public MessageSignature {
        Fit.require(value, MOST);
    }

    /** That of these bytes. */
    public static MessageSignature of(byte[] bytes) {
        return new MessageSignature(Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * What a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static MessageSignature of(String given) {
        try {
            byte[] bytes = Base64.getDecoder().decode(given);
            if (bytes.length == BYTES) {
                return of(bytes);
            }
        } catch (IllegalArgumentException none) {
            // as one that has another length
        }
        throw new Refusal(
                Problem.INVALID_FIELD, "A signature of Ed25519 has %d bytes, in Base64: send it so.".formatted(BYTES));
    }

    /** Reads what was stored, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageSignature stored(String value) {
        return new MessageSignature(Fit.mend(value, MOST));
    }

    /** The bytes themselves. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
