package org.redvest.api.exchange.national.query;

import org.redvest.api.Query;
import org.redvest.api.id.ReconciliationId;

/**
 * What came of comparing one export, in totals?
 *
 * @param reconciliationId which
 */
public record FindReconciliation(ReconciliationId reconciliationId) implements Query<ReconciliationView> {

    @Override
    public Class<ReconciliationView> answer() {
        return ReconciliationView.class;
    }
}
