package org.redvest.query.facts.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event that names a volunteer, was done under a delegation, or is the act of anybody but an automation, with its envelope. */
@Entity
@Immutable
@Table(schema = "query", name = "log_entry")
@IdClass(LogEntryRow.Key.class)
class LogEntryRow {

    /** Of events that name nobody, the position alone. */
    record Key(long position, @Nullable String volunteerId) {}

    @Id
    long position;

    @Id
    @Nullable String volunteerId;

    @Nullable String delegationId;

    String eventId;

    String type;

    String revision;

    String stream;

    long sequence;

    Instant recordedAt;

    @Nullable Instant validFrom;

    @Nullable Instant validUntil;

    @Nullable String actorKind;

    @Nullable String actorId;

    @Nullable String channel;

    @Nullable String deputyFor;

    @Nullable String correlationId;

    @Nullable String causationId;

    @Nullable String payload;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected LogEntryRow() {}

    LogEntryRow(
            long position,
            @Nullable String volunteerId,
            @Nullable String delegationId,
            String eventId,
            String type,
            String revision,
            String stream,
            long sequence,
            Instant recordedAt,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable String actorKind,
            @Nullable String actorId,
            @Nullable String channel,
            @Nullable String deputyFor,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable String payload) {
        this.position = position;
        this.volunteerId = volunteerId;
        this.delegationId = delegationId;
        this.eventId = eventId;
        this.type = type;
        this.revision = revision;
        this.stream = stream;
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.actorKind = actorKind;
        this.actorId = actorId;
        this.channel = channel;
        this.deputyFor = deputyFor;
        this.correlationId = correlationId;
        this.causationId = causationId;
        this.payload = payload;
    }
}
