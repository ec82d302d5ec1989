package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;

/**
 * Who is signed in, and what they may do.
 *
 * @param subject by which their provider names them
 * @param roles what their token says they are, as tokens write it: {@code city-officer}
 * @param volunteerId the number under which they are, or will be, registered; null where their token names none
 * @param delegations those in force now that they hold, or act under as a deputy, in the order in which they were granted
 */
public record SignedIn(
        String subject, Set<String> roles, @Nullable String volunteerId, List<Held> delegations) {

    /**
     * A delegation, as far as it is theirs to know: who holds it and on what document, the register of delegations tells.
     *
     * @param delegationId its number
     * @param powers what it allows
     * @param division division in which it reaches
     * @param organisation the only organisation whose acts it covers; null where it covers everybody's
     * @param until first instant no longer; null for as long as the one above
     */
    public record Held(
            DelegationId delegationId,
            Set<Power> powers,
            String division,
            @Nullable OrganisationId organisation,
            @Nullable Instant until) {

        /** Keeps the powers in their own order. */
        public Held {
            powers = Power.inOrder(powers);
        }

        /** Where it reaches. */
        public Remit remit() {
            return new Remit(new DivisionCode(division), organisation);
        }

        /** What of a delegation is told to whoever acts under it. */
        public static Held of(DelegationView view) {
            return new Held(view.delegationId(), view.powers(), view.division(), view.organisation(), view.until());
        }
    }

    /** Whether they have this role, as tokens write it. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether they have one of these roles, as tokens write them. */
    public boolean isAnyOf(String... any) {
        return Stream.of(any).anyMatch(roles::contains);
    }

    /** Whether a delegation of theirs has this power, wherever it reaches. */
    public boolean may(Power power) {
        return delegations.stream().anyMatch(held -> held.powers().contains(power));
    }

    /** Whether a delegation of theirs has this power in the whole of this division, for everybody. */
    public boolean mayIn(String division, Power power) {
        return delegations.stream()
                .filter(held -> held.powers().contains(power) && held.organisation() == null)
                .anyMatch(held -> held.remit().holds(new DivisionCode(division)));
    }

    /** Whether a delegation of theirs has this power in the whole city, for everybody. */
    public boolean mayInTheWholeCity(Power power) {
        return delegations.stream()
                .anyMatch(held -> held.powers().contains(power) && held.remit().coversTheCity());
    }
}
