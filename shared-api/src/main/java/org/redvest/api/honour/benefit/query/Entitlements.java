package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.benefit.Lack;
import org.redvest.api.honour.benefit.Merits;
import org.redvest.api.id.VolunteerId;

/**
 * A page of what a person is entitled to, or not.
 *
 * @param volunteerId by the number that was asked about
 * @param on the day that was asked about
 * @param merits what they have on that day, which decides
 * @param entitlements one for each benefit that is offered then, in the order in which these were offered first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Entitlements(
        VolunteerId volunteerId,
        LocalDate on,
        Merits merits,
        List<Entitlement> entitlements,
        @Nullable Long nextCursor,
        long position)
        implements AsOf {

    /**
     * Whether a person is entitled to a benefit.
     *
     * @param benefit which
     * @param entitled whether they may use it then
     * @param lacks what is missing; empty where they meet all that it asks for
     * @param left how often they may still use it in the time in which uses are counted; null where they are not
     */
    public record Entitlement(
            BenefitView benefit,
            boolean entitled,
            List<Lack> lacks,
            @Nullable Long left) {}
}
