package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.id.VolunteerId;

/**
 * Who came onto the list of the insured between two instants, and who went.
 *
 * @param from the one instant
 * @param to the other, later one
 * @param changes a page, in the order of their numbers
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record InsuredChanges(
        Instant from,
        Instant to,
        List<Change> changes,
        @Nullable VolunteerId nextCursor,
        long position) implements AsOf {

    /**
     * Somebody who came or went.
     *
     * @param volunteerId number
     * @param came whether they came; else they went
     * @param reasons why they are not on the list on which they are not
     */
    public record Change(VolunteerId volunteerId, boolean came, List<Reason> reasons) {}
}
