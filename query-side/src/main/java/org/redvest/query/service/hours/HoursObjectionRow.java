package org.redvest.query.service.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.HoursObjectionState;

/** What happened to an objection. */
@Entity
@Immutable
@Table(schema = "query", name = "hours_objection")
class HoursObjectionRow {

    @Id
    long position;

    String objectionId;

    String recordId;

    String volunteerId;

    @Enumerated(EnumType.STRING)
    HoursObjectionState state;

    @Nullable String words;

    @Nullable LocalDate decideBy;

    @Nullable String actor;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected HoursObjectionRow() {}

    HoursObjectionRow(
            long position,
            String objectionId,
            String recordId,
            String volunteerId,
            HoursObjectionState state,
            @Nullable String words,
            @Nullable LocalDate decideBy,
            @Nullable String actor,
            Instant changedAt) {
        this.position = position;
        this.objectionId = objectionId;
        this.recordId = recordId;
        this.volunteerId = volunteerId;
        this.state = state;
        this.words = words;
        this.decideBy = decideBy;
        this.actor = actor;
        this.changedAt = changedAt;
    }
}
