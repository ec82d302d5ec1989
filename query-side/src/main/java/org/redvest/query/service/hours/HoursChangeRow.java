package org.redvest.query.service.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.HoursChangeState;

/** What happened to the proposal of a correction. */
@Entity
@Immutable
@Table(schema = "query", name = "hours_change")
class HoursChangeRow {

    @Id
    long position;

    String changeId;

    String recordId;

    String volunteerId;

    @Enumerated(EnumType.STRING)
    HoursChangeState state;

    @Nullable Instant startBefore;

    @Nullable Instant endBefore;

    @Nullable Instant startThen;

    @Nullable Instant endThen;

    @Nullable String words;

    @Nullable String actor;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected HoursChangeRow() {}

    HoursChangeRow(
            long position,
            String changeId,
            String recordId,
            String volunteerId,
            HoursChangeState state,
            @Nullable Instant startBefore,
            @Nullable Instant endBefore,
            @Nullable Instant startThen,
            @Nullable Instant endThen,
            @Nullable String words,
            @Nullable String actor,
            Instant changedAt) {
        this.position = position;
        this.changeId = changeId;
        this.recordId = recordId;
        this.volunteerId = volunteerId;
        this.state = state;
        this.startBefore = startBefore;
        this.endBefore = endBefore;
        this.startThen = startThen;
        this.endThen = endThen;
        this.words = words;
        this.actor = actor;
        this.changedAt = changedAt;
    }
}
