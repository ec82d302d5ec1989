package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.exchange.national.event.ReconciliationOpened;

/** An export that is compared with the ledger as it was known at this position. */
@Entity
@Immutable
@Table(schema = "query", name = "reconciliation")
class ReconciliationRow {

    @Id
    String reconciliationId;

    long position;
    long records;
    int unit;
    Instant openedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReconciliationRow() {}

    ReconciliationRow(ReconciliationOpened event, Instant openedAt, long position) {
        this.reconciliationId = event.reconciliationId().value();
        this.position = position;
        this.records = event.records();
        this.unit = event.unit();
        this.openedAt = openedAt;
    }
}
