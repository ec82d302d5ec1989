package org.redvest.api.exchange.national.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which exports of other systems were compared with this ledger, the newest first?
 *
 * @param cursor position in the log at which the page before ends; null for the first
 * @param limit items of the page at most
 */
public record FindReconciliations(@Nullable Long cursor, int limit) implements Query<Reconciliations> {

    @Override
    public Class<Reconciliations> answer() {
        return Reconciliations.class;
    }
}
