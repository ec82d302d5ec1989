package org.redvest.query.open.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Revision;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;

/** Something that happened to what is no person, with its envelope. */
@Entity
@Immutable
@Table(schema = "query", name = "event_about")
class EventAboutRow {

    @Id
    long position;

    String about;

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

    String payload;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected EventAboutRow() {}

    /**
     * A row.
     *
     * @param about number of what it happened to
     * @param volunteer whom the event names; null where it names nobody
     * @param payload the event as JSON
     */
    EventAboutRow(
            String about,
            @Nullable VolunteerId volunteer,
            Event event,
            DomainEventMessage<?> message,
            String payload,
            long position) {
        Map<String, ?> envelope = message.getMetaData();
        this.position = position;
        this.about = about;
        this.volunteerId = volunteer == null ? null : volunteer.value();
        this.delegationId = Envelope.stored(envelope, Envelope.DELEGATION);
        this.eventId = message.getIdentifier();
        this.type = event.getClass().getSimpleName();
        this.revision = Optional.ofNullable(event.getClass().getAnnotation(Revision.class))
                .map(Revision::value)
                .orElse("");
        this.stream = message.getAggregateIdentifier();
        this.sequence = message.getSequenceNumber();
        this.recordedAt = message.getTimestamp();
        this.validFrom = event.validFrom();
        this.validUntil = event.validUntil();
        this.actorKind = Envelope.stored(envelope, Envelope.ACTOR_KIND);
        this.actorId = Envelope.stored(envelope, Envelope.ACTOR_ID);
        this.channel = Envelope.stored(envelope, Envelope.CHANNEL);
        this.deputyFor = Envelope.stored(envelope, Envelope.DEPUTY_FOR);
        this.correlationId = Envelope.stored(envelope, Envelope.CORRELATION_ID);
        this.causationId = Envelope.stored(envelope, Envelope.CAUSATION_ID);
        this.payload = payload;
    }
}
