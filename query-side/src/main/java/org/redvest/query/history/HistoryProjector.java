package org.redvest.query.history;

import java.sql.Types;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.hours.event.HoursEvent;
import org.redvest.api.points.event.PointsAccountEvent;
import org.redvest.api.points.event.RedemptionEvent;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.event.VolunteerEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every event that names a volunteer, with its envelope and both its times. */
@Component
@ProcessingGroup(HistoryProjector.GROUP)
class HistoryProjector extends Projector {

    static final String GROUP = "history";

    private final JsonMapper json;

    HistoryProjector(Writes writes, JsonMapper json) {
        super(writes, "query.history_entry");
        this.json = json;
    }

    @EventHandler
    void on(VolunteerEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), message, token);
    }

    @EventHandler
    void on(HoursEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), message, token);
    }

    @EventHandler
    void on(PointsAccountEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), message, token);
    }

    @EventHandler
    void on(RedemptionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        record(event.volunteerId(), message, token);
    }

    private void record(VolunteerId volunteer, DomainEventMessage<?> message, TrackingToken token) {
        Object event = message.getPayload();
        MetaData envelope = message.getMetaData();
        Revision revision = event.getClass().getAnnotation(Revision.class);
        write(
                """
                INSERT INTO query.history_entry (position, volunteer_id, event_id, type, revision, stream, sequence,
                    recorded_at, valid_from, valid_until, actor_kind, actor_id, channel, correlation_id, causation_id,
                    payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                LogPositions.of(token),
                volunteer.value(),
                message.getIdentifier(),
                event.getClass().getSimpleName(),
                revision == null ? "" : revision.value(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                Times.parameter(message.getTimestamp()),
                time(event instanceof HoursCertified hours ? hours.start() : null),
                time(event instanceof HoursCertified hours ? hours.end() : null),
                text(envelope, Envelope.ACTOR_KIND),
                text(envelope, Envelope.ACTOR_ID),
                text(envelope, Envelope.CHANNEL),
                text(envelope, Envelope.CORRELATION_ID),
                text(envelope, Envelope.CAUSATION_ID),
                json.writeValueAsString(event));
    }

    private static SqlParameterValue time(@Nullable Instant instant) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, instant == null ? null : Times.parameter(instant));
    }

    private static SqlParameterValue text(MetaData envelope, String key) {
        return new SqlParameterValue(Types.VARCHAR, envelope.get(key));
    }
}
