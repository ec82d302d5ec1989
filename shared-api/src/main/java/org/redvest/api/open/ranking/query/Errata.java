package org.redvest.api.open.ranking.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.id.ServiceRecordId;

/**
 * What stands beside a frozen ranking: each entry that would be another today, and what made the difference.
 *
 * @param frozenRankingId which ranking
 * @param sha256 digest of the ranking itself, which is as it was
 * @param frozenPosition position in the log up to which that knows what happened
 * @param frozenAt position in the log at which it was recorded that it was frozen
 * @param proof address of that event as it is in the log that outsiders verify: it says what was frozen, and up to which position
 * @param position position in the log on which this is based
 * @param entries those that differ, in the order of the frozen ranking; those that were not in it last
 * @param merges numbers that were found to be one person's since then, or two persons' after all: they change how many persons there are
 */
public record Errata(
        FrozenRankingId frozenRankingId,
        String sha256,
        long frozenPosition,
        long frozenAt,
        String proof,
        long position,
        List<Entry> entries,
        long merges)
        implements AsOf {

    /**
     * One division or organisation.
     *
     * @param division its code
     * @param name its name
     * @param then what it was ranked with; null where it was not in the ranking
     * @param now what it would be ranked with today; null where it would not be in the ranking
     * @param changes what became of its records since, the oldest first, of which {@code most} are shown; none by residence, as where
     *     somebody lives is not disclosed
     * @param changesInAll how many that are; null by residence
     */
    public record Entry(
            String division,
            String name,
            FrozenRanking.@Nullable Entry then,
            FrozenRanking.@Nullable Entry now,
            List<Change> changes,
            @Nullable Long changesInAll) {}

    /**
     * What became of a record.
     *
     * @param recordId which
     * @param kind {@code CERTIFIED} later than the ranking was frozen, {@code CORRECTED}, {@code REVOKED}, {@code REINSTATED},
     *     {@code COUNTERSIGNED}, {@code SUSPENDED}, {@code SUSTAINED}, or what became of an objection of a merge case: {@code OBJECTION_}
     *     and its state
     * @param position position in the log
     * @param record address of the record in the disclosure
     */
    public record Change(ServiceRecordId recordId, String kind, long position, String record) {}
}
