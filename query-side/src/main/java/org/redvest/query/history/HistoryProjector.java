package org.redvest.query.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.api.hours.event.HoursEvent;
import org.redvest.api.merge.event.ObjectionEvent;
import org.redvest.api.personalfile.event.PersonalFileEvent;
import org.redvest.api.points.event.PointsAccountEvent;
import org.redvest.api.points.event.RedemptionEvent;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.event.VolunteerEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every event that names a volunteer, with its envelope and both its times. */
@Component
class HistoryProjector extends Projector {

    private static final Table ENTRIES = Table.of(
            "history_entry",
            "position",
            "volunteer_id",
            "event_id",
            "type",
            "revision",
            "stream",
            "sequence",
            "recorded_at",
            "valid_from",
            "valid_until",
            "actor_kind",
            "actor_id",
            "channel",
            "delegation_id",
            "deputy_for",
            "correlation_id",
            "causation_id",
            "payload");

    private final JsonMapper json;

    HistoryProjector(Writes writes, JsonMapper json) {
        super(writes);
        this.json = json;
    }

    @EventHandler
    void on(VolunteerEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), event, message, token);
    }

    @EventHandler
    void on(HoursEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), event, message, token);
    }

    @EventHandler
    void on(PointsAccountEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), event, message, token);
    }

    @EventHandler
    void on(RedemptionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), event, message, token);
    }

    @EventHandler
    void on(PersonalFileEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), event, message, token);
    }

    @EventHandler
    void on(ObjectionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), event, message, token);
    }

    private void record(VolunteerId volunteer, Event event, DomainEventMessage<?> message, TrackingToken token) {
        MetaData envelope = message.getMetaData();
        Revision revision = event.getClass().getAnnotation(Revision.class);
        add(
                ENTRIES,
                LogPositions.of(token),
                volunteer.value(),
                message.getIdentifier(),
                event.getClass().getSimpleName(),
                revision == null ? "" : revision.value(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                Times.parameter(message.getTimestamp()),
                time(event.validFrom()),
                time(event.validUntil()),
                envelope.get(Envelope.ACTOR_KIND),
                envelope.get(Envelope.ACTOR_ID),
                envelope.get(Envelope.CHANNEL),
                envelope.get(Envelope.DELEGATION),
                envelope.get(Envelope.DEPUTY_FOR),
                envelope.get(Envelope.CORRELATION_ID),
                envelope.get(Envelope.CAUSATION_ID),
                json.writeValueAsString(event));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : Times.parameter(instant);
    }
}
