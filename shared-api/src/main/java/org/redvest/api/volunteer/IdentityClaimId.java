package org.redvest.api.volunteer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The claim of one identity document: {@code idc-} and the keyed hash of the document's canonical form. Equal documents
 * give equal claims, and nobody without the key can tell which document a claim is of.
 *
 * @param value prefix and keyed hash in hexadecimal
 */
public record IdentityClaimId(@JsonValue String value) {

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityClaimId stored(String value) {
        return new IdentityClaimId(value);
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
