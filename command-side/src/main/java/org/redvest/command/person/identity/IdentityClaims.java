package org.redvest.command.person.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.stream.Stream;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/** Which claim stands for which document: the keyed hash of its canonical form. */
@Component
public class IdentityClaims {

    private final KeyRing keys;

    IdentityClaims(KeyRing keys) {
        this.keys = keys;
    }

    public IdentityClaimId of(IdentityDocument document) {
        return IdentityClaimId.ofHash(keys.hexHash("identity-document", document.canonical()));
    }

    /**
     * The claims that may stand for a document that was registered; which of them does, its stream tells. A passport's
     * state is part of its claim and of no event, so that every state's is one of them.
     *
     * @param number clear and normalised
     * @param today the civil date in China
     */
    public Stream<IdentityClaimId> candidates(DocumentKind kind, String number, LocalDate today) {
        if (kind != DocumentKind.PASSPORT) {
            return Stream.of(of(IdentityDocument.of(kind, number, null, today)));
        }
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream()
                .map(state -> of(IdentityDocument.of(kind, number, state, today)));
    }
}
