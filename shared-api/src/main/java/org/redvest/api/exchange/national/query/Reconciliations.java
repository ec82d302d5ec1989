package org.redvest.api.exchange.national.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ReconciliationId;

/**
 * A page of comparisons.
 *
 * @param reconciliations the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Reconciliations(
        List<Opened> reconciliations, @Nullable Long nextCursor, long position) {

    /**
     * A comparison of an export with this ledger.
     *
     * @param reconciliationId its number
     * @param importId number of the import that reads the file, and tells which rows were refused
     * @param records how many the file holds
     * @param openedAt when it began: the ledger is compared as it was known then
     * @param completedAt when all were compared; null while that goes on
     * @param openedPosition the position of the log at which it began
     */
    public record Opened(
            ReconciliationId reconciliationId,
            UUID importId,
            long records,
            Instant openedAt,
            @Nullable Instant completedAt,
            long openedPosition) {}
}
