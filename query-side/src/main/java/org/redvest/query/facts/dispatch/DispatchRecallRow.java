package org.redvest.query.facts.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.dispatch.event.DispatchRecalled;

/** The end of a dispatch before its time. */
@Entity
@Immutable
@Table(schema = "query", name = "dispatch_recall")
class DispatchRecallRow {

    @Id
    long position;

    String dispatchId;
    Instant recalledAt;
    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DispatchRecallRow() {}

    DispatchRecallRow(DispatchRecalled event, Instant recalledAt, long position) {
        this.position = position;
        this.dispatchId = event.dispatchId().value();
        this.recalledAt = recalledAt;
        this.reason = event.reason().value();
    }
}
