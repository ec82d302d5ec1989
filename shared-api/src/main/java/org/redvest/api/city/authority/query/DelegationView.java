package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.Hindrance;
import org.redvest.api.city.authority.Invalidity;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;

/**
 * A delegation, and how it stood at an instant.
 *
 * @param position position in the log at which it was granted
 * @param delegationId its number
 * @param under the delegation under which it was granted; null for what the configuration gave
 * @param holder subject of whoever holds it
 * @param powers what it allows
 * @param division division in which it reaches
 * @param organisation the only organisation whose acts it covers; null where it covers everybody's
 * @param from first instant
 * @param until first instant no longer; null for as long as the one above
 * @param basis number of the document it rests on
 * @param grantedAt when it was recorded
 * @param grantedBy who granted it
 * @param inForce whether it was in force at the instant, for all that was recorded by then
 * @param hindrances why it was not; none where it was
 * @param deputies who could act for the holder at the instant
 * @param invalidity that it, or one above it, was declared invalid, whether before the instant or after; null where none was
 */
public record DelegationView(
        long position,
        DelegationId delegationId,
        @Nullable DelegationId under,
        String holder,
        Set<Power> powers,
        String division,
        @Nullable OrganisationId organisation,
        Instant from,
        @Nullable Instant until,
        String basis,
        Instant grantedAt,
        @Nullable String grantedBy,
        boolean inForce,
        List<Hindrance> hindrances,
        List<String> deputies,
        @Nullable Invalidity invalidity) {

    /** Keeps the powers in their own order. */
    public DelegationView {
        powers = Power.inOrder(powers);
    }
}
