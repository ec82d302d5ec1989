package org.redvest.query.facts.service;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.ObjectionState;

/** What became of an objection (异议) to a service record. */
@Entity
@Immutable
@Table(schema = "query", name = "record_objection")
class RecordObjectionRow {

    @Id
    long position;

    String mergeCaseId;

    String recordId;

    String volunteerId;

    @Nullable Long minutes;

    @Nullable List<String> overlapping;

    @Enumerated(EnumType.STRING)
    ObjectionState state;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RecordObjectionRow() {}

    RecordObjectionRow(
            long position,
            String mergeCaseId,
            String recordId,
            String volunteerId,
            @Nullable Long minutes,
            @Nullable List<String> overlapping,
            ObjectionState state,
            Instant changedAt) {
        this.position = position;
        this.mergeCaseId = mergeCaseId;
        this.recordId = recordId;
        this.volunteerId = volunteerId;
        this.minutes = minutes;
        this.overlapping = overlapping;
        this.state = state;
        this.changedAt = changedAt;
    }
}
