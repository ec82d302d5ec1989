package org.redvest.query.facts.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;

/** A dispatch out of town as it was ordered. */
@Entity
@Immutable
@Table(schema = "query", name = "dispatch")
class DispatchRow {

    @Id
    long position;

    String dispatchId;
    String volunteerId;
    String organisationId;
    String place;
    Instant validFrom;
    Instant validUntil;
    String task;
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DispatchRow() {}

    DispatchRow(DispatchedOutOfTown event, Instant recordedAt, long position) {
        this.position = position;
        this.dispatchId = event.dispatchId().value();
        this.volunteerId = event.volunteerId().value();
        this.organisationId = event.organisationId().code();
        this.place = event.place().value();
        this.validFrom = event.from();
        this.validUntil = event.until();
        this.task = event.task().value();
        this.recordedAt = recordedAt;
    }
}
