package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a signed message between systems.
 *
 * @param value 64 hexadecimal digits, small letters
 */
public record MessageHash(@JsonValue String value) {

    /** Digits. */
    public static final int LENGTH = 64;

    /** What the first message names as that of the one before: all zeros. */
    public static final MessageHash NONE = new MessageHash("0".repeat(LENGTH));

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    /** Takes none that not every reader can hold. */
    public MessageHash {
        Fit.require(value, LENGTH);
    }

    /** That of these bytes. */
    public static MessageHash of(byte[] bytes) {
        try {
            return new MessageHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The hash that a caller gave.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public static MessageHash of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "A hash is the SHA-256 in %d hexadecimal digits: send it so.".formatted(LENGTH));
        }
        return new MessageHash(given);
    }

    /** Reads a stored hash, mended where it is not fit. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageHash stored(String value) {
        return new MessageHash(Fit.mend(value, LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
