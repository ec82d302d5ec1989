package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/**
 * The public key with which the messages of a partner are checked (Ed25519, RFC 8032).
 *
 * @param value its 32 bytes in Base64
 */
public record ExchangeKey(@JsonValue String value) {

    /** Characters at most. */
    public static final int MOST = 44;

    private static final int BYTES = 32;

    /** Takes none that not every reader can hold. */
    public ExchangeKey {
        Fit.require(value, MOST);
    }

    /** That of these bytes. */
    public static ExchangeKey of(byte[] bytes) {
        return new ExchangeKey(Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * What a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static ExchangeKey of(String given) {
        try {
            byte[] bytes = Base64.getDecoder().decode(given);
            if (bytes.length == BYTES) {
                return of(bytes);
            }
        } catch (IllegalArgumentException none) {
            // as one that has another length
        }
        throw new Refusal(
                Problem.INVALID_FIELD, "A public key of Ed25519 has %d bytes, in Base64: send it so.".formatted(BYTES));
    }

    /** Reads what was stored, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExchangeKey stored(String value) {
        return new ExchangeKey(Fit.mend(value, MOST));
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
