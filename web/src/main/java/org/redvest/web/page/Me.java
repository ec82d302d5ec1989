package org.redvest.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as {@code GET /me} says it.
 *
 * @param subject by which the provider names them
 * @param roles what their token says they are
 * @param volunteerId their number as a volunteer; null where they have none
 * @param delegations what they hold now
 */
public record Me(
        String subject, Set<String> roles, @Nullable String volunteerId, List<Held> delegations) {

    /**
     * A delegation in force.
     *
     * @param delegationId its number
     * @param powers what it allows
     * @param division within which division; null where the remit is an organisation
     * @param organisation within which organisation; null where the remit is a division
     * @param until when it ends; null where it does not
     */
    public record Held(
            String delegationId,
            Set<String> powers,
            @Nullable String division,
            @Nullable String organisation,
            @Nullable Instant until) {}

    /** Whether they have this role, by its name in tokens. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether a delegation of theirs has this power, wherever it reaches. */
    public boolean may(String power) {
        return delegations.stream().anyMatch(held -> held.powers().contains(power));
    }
}
