package org.redvest.web.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.register.query.AdoptedPolicies;

/**
 * A figure as it stands in the row of all that were adopted: of the versions effective on a day, the one effective last is in force.
 *
 * @param adopted what was adopted
 * @param until first day no longer in force; null where no other follows
 * @param standing whether it is in force today
 */
record Version(AdoptedPolicies.Entry adopted, @Nullable LocalDate until, Standing standing) {

    /** Where a version stands on a day. */
    enum Standing {
        /** It begins later. */
        COMING,
        /** It holds. */
        IN_FORCE,
        /** Another has followed it. */
        OVER,
        /** Another was adopted for the same day, and it never holds. */
        REPLACED
    }

    /** All versions of one kind, from the first to hold to the last. */
    static List<Version> of(List<AdoptedPolicies.Entry> adopted, LocalDate today) {
        List<AdoptedPolicies.Entry> inOrder = adopted.stream()
                .sorted(Comparator.comparing(AdoptedPolicies.Entry::effectiveFrom)
                        .thenComparingInt(AdoptedPolicies.Entry::version))
                .toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(at -> of(
                        inOrder.get(at),
                        at + 1 < inOrder.size() ? inOrder.get(at + 1).effectiveFrom() : null,
                        today))
                .toList();
    }

    private static Version of(AdoptedPolicies.Entry adopted, @Nullable LocalDate until, LocalDate today) {
        Standing standing;
        if (adopted.effectiveFrom().equals(until)) {
            standing = Standing.REPLACED;
        } else if (adopted.effectiveFrom().isAfter(today)) {
            standing = Standing.COMING;
        } else {
            standing = until == null || until.isAfter(today) ? Standing.IN_FORCE : Standing.OVER;
        }
        return new Version(adopted, until, standing);
    }
}
