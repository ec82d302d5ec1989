package org.redvest.api.exchange.national.query;

import java.util.List;
import org.redvest.api.exchange.national.DifferenceKind;

/**
 * A comparison, in totals.
 *
 * @param opened which
 * @param totals one for each kind, in the order of the kinds; none before all were compared
 * @param position of the log up to which this is the answer
 */
public record ReconciliationView(Reconciliations.Opened opened, List<Total> totals, long position) {

    /**
     * How many there are of a kind.
     *
     * @param kind which
     * @param count how many
     * @param minutesThere that the export has of them
     * @param minutesHere that this ledger has of them
     * @param accepted of how many the other system is right
     * @param rejected of how many this ledger is right
     * @param left how many are left as they are
     */
    public record Total(
            DifferenceKind kind,
            long count,
            long minutesThere,
            long minutesHere,
            long accepted,
            long rejected,
            long left) {

        /** Of how many nobody decided; where all is equal there is nothing to decide. */
        public long open() {
            return kind == DifferenceKind.EQUAL ? 0 : count - accepted - rejected - left;
        }
    }
}
