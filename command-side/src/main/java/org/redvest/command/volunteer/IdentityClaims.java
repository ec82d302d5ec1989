package org.redvest.command.volunteer;

import org.redvest.api.volunteer.IdentityClaimId;
import org.redvest.api.volunteer.IdentityDocument;
import org.redvest.command.platform.KeyRing;
import org.springframework.stereotype.Component;

/** Which claim stands for which document: the keyed hash of its canonical form. */
@Component
class IdentityClaims {

    private final KeyRing keys;

    IdentityClaims(KeyRing keys) {
        this.keys = keys;
    }

    IdentityClaimId of(IdentityDocument document) {
        return IdentityClaimId.ofHash(keys.hexHash("identity-document", document.canonical()));
    }
}
