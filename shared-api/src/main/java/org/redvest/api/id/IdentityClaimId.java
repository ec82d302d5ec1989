package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Fit;

/**
 * The claim of one identity document: {@code idc-} and the keyed hash of the document's canonical form. Equal documents
 * give equal claims, and nobody without the key can tell which document a claim is of.
 *
 * @param value prefix and keyed hash in hexadecimal
 */
public record IdentityClaimId(@JsonValue String value) {

    /** Characters at most: of what names a stream. Prefix and keyed hash have 68. */
    private static final int LONGEST = 100;

    /** Takes none that not every reader can hold. */
    public IdentityClaimId {
        Fit.require(value, LONGEST);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityClaimId stored(String value) {
        return new IdentityClaimId(Fit.mend(value, LONGEST));
    }

    /** The claim whose keyed hash this is. */
    public static IdentityClaimId ofHash(String hexadecimal) {
        return new IdentityClaimId("idc-" + hexadecimal);
    }

    @Override
    public String toString() {
        return value;
    }
}
