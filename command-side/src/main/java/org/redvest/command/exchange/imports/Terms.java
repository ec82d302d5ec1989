package org.redvest.command.exchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.imports.Overnight;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.person.volunteer.GivenConsent;

/**
 * What whoever sends a file says of all its rows.
 *
 * @param consent of everybody in the file
 * @param overnight what a service means that ends at an earlier hour than it starts
 * @param alliance whose members the file lists; null for any other file
 * @param scheme points scheme into which the file deposits; null for any other file
 */
record Terms(
        GivenConsent consent,
        Overnight overnight,
        @Nullable AllianceId alliance,
        @Nullable SchemeId scheme) {

    /** Nobody stands in the file who could agree to anything, and nothing else is to be said. */
    static final Terms NONE = with(new GivenConsent(false, null, List.of()));

    static Terms with(GivenConsent consent) {
        return new Terms(consent, Overnight.REFUSED, null, null);
    }

    static Terms with(Overnight overnight) {
        return new Terms(NONE.consent, overnight, null, null);
    }

    static Terms with(AllianceId alliance) {
        return new Terms(NONE.consent, NONE.overnight, alliance, null);
    }

    static Terms with(SchemeId scheme) {
        return new Terms(NONE.consent, NONE.overnight, null, scheme);
    }
}
