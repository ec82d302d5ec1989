package org.redvest.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A personal datum under its person's own key: only ciphertext, in events, snapshots, tables and logs alike. Destroying
 * the key erases the datum everywhere (PIPL Art. 47).
 *
 * @param ciphertext {@code v1:} and the Base64 of nonce, ciphertext and tag (AES-256-GCM; the associated data bind
 *     field and person, so that a ciphertext cannot be moved)
 */
public record Sealed(@JsonValue String ciphertext) {

    /** Characters at most: far more than the longest datum needs. */
    private static final int MOST = 4000;

    /** Takes none that not every reader can hold. */
    public Sealed {
        Fit.require(ciphertext, MOST);
    }

    /** Reads the stored form; what never was a ciphertext is mended, and opens as little as before. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sealed of(String ciphertext) {
        return new Sealed(Fit.mend(ciphertext, MOST));
    }
}
