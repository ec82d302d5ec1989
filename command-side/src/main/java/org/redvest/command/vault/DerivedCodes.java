package org.redvest.command.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.Function;

/**
 * Codes that people read and type. Each follows from what it is for, under the lookup key, so that it stands in no table
 * and no event.
 */
public final class DerivedCodes {

    /** Digits and letters that are not taken for each other (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Function<String, byte[]> hash;
    private final int length;

    /**
     * Codes of one kind.
     *
     * @param hash a keyed hash of what the code is for
     * @param length in characters of five bits each
     */
    public DerivedCodes(Function<String, byte[]> hash, int length) {
        this.hash = hash;
        this.length = length;
    }

    /** The code for something. */
    public String of(Object subject) {
        byte[] bytes = hash.apply(subject.toString());
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** Whether somebody gave the code for this; how long that takes does not tell how much of it was right. */
    public boolean matches(Object subject, String given) {
        String normalised = given.strip().toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(
                of(subject).getBytes(StandardCharsets.UTF_8), normalised.getBytes(StandardCharsets.UTF_8));
    }
}
