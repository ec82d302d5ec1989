package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;

/**
 * A page of the list of the insured (可保名单).
 *
 * @param at the instant in question
 * @param total how many are insured at that instant; null on later pages
 * @param policies the policies in force at that instant
 * @param insured the page, in the order of their numbers
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record InsuredList(
        Instant at,
        @Nullable Long total,
        List<InsurancePolicyView> policies,
        List<Insured> insured,
        @Nullable VolunteerId nextCursor,
        long position)
        implements AsOf {

    /**
     * One insured volunteer.
     *
     * @param volunteerId number
     * @param volunteer masked name
     * @param residence division code of the residence
     * @param registeredAt from when on they are registered
     */
    public record Insured(VolunteerId volunteerId, String volunteer, String residence, Instant registeredAt) {}
}
