package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Fit;

/**
 * The claim of a volunteer's number in another system: {@code nmc-} and the keyed hash of system and number. Equal numbers give
 * equal claims, and nobody without the key can tell which number a claim is of.
 *
 * @param value prefix and keyed hash in hexadecimal
 */
public record NumberClaimId(@JsonValue String value) {

    /** Characters at most: of what names a stream. Prefix and keyed hash have 68. */
    private static final int LONGEST = 100;

    /** Takes none that not every reader can hold. */
    public NumberClaimId {
        Fit.require(value, LONGEST);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NumberClaimId stored(String value) {
        return new NumberClaimId(Fit.mend(value, LONGEST));
    }

    /** The claim whose keyed hash this is. */
    public static NumberClaimId ofHash(String hexadecimal) {
        return new NumberClaimId("nmc-" + hexadecimal);
    }

    @Override
    public String toString() {
        return value;
    }
}
