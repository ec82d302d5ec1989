package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;

/** When all records of an export were compared. */
@Entity
@Immutable
@Table(schema = "query", name = "reconciliation_end")
class ReconciliationEndRow {

    @Id
    String reconciliationId;

    long position;
    Instant completedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReconciliationEndRow() {}

    ReconciliationEndRow(ReconciliationCompleted event, Instant completedAt, long position) {
        this.reconciliationId = event.reconciliationId().value();
        this.position = position;
        this.completedAt = completedAt;
    }
}
