package org.redvest.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is to RedVest, as their token says. A role opens operations; whose data, and in which division, is
 * decided apart from it.
 */
public enum Role {
    /** The city's office, which adopts policies and records insurance. */
    CITY_OFFICER,
    /** The office of a district. */
    DISTRICT_OFFICER,
    /** Whoever answers for an organisation: registers, certifies, hands goods over. */
    ORGANISATION_MANAGER,
    /** A volunteer, for themselves. */
    VOLUNTEER,
    /** Whoever checks what was decided; changes nothing. */
    AUDITOR,
    /** An insurance company; changes nothing. */
    INSURER;

    /** The role as tokens and documents write it: {@code city-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that a token names; empty for names that mean nothing here. */
    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
