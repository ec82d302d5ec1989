package org.redvest.api.open.disclosure.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.Provenance;

/**
 * A page of the public disclosure, newest certification first.
 *
 * @param totals sums over everything that was asked for; null on later pages
 * @param provenance where the totals come from; null on later pages
 * @param records the page
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record DisclosedRecords(
        @Nullable Totals totals,
        @Nullable Provenance provenance,
        List<DisclosedRecord> records,
        @Nullable Long nextCursor,
        long position)
        implements AsOf {

    /**
     * Sums.
     *
     * @param records service records (person-times)
     * @param persons volunteers, each counted once
     * @param minutes certified minutes
     */
    public record Totals(long records, long persons, long minutes) {}
}
