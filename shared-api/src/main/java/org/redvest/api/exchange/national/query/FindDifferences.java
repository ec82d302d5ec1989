package org.redvest.api.exchange.national.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.id.ReconciliationId;

/**
 * How does each person stand in an export and in this ledger?
 *
 * @param reconciliationId in which comparison
 * @param kind only those of this kind; null for all
 * @param open whether only those are told on which nobody decided
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindDifferences(
        ReconciliationId reconciliationId,
        @Nullable DifferenceKind kind,
        boolean open,
        @Nullable Long cursor,
        int limit)
        implements Query<Differences> {

    @Override
    public Class<Differences> answer() {
        return Differences.class;
    }
}
