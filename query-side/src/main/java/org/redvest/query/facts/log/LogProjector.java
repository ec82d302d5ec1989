package org.redvest.query.facts.log;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.event.PersonalFileEvent;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.qualification.event.QualificationEvent;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.calendar.event.VolunteerCalendarEvent;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every event that names a volunteer or was done under a delegation, with its envelope and both its times. */
@Component
class LogProjector extends Projector {

    private final JsonMapper json;

    LogProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(Event event, DomainEventMessage<?> message, TrackingToken token) {
        MetaData envelope = message.getMetaData();
        VolunteerId volunteer = named(event);
        String delegation = Envelope.stored(envelope, Envelope.DELEGATION);
        if (volunteer == null && delegation == null) {
            return;
        }
        add(new LogEntryRow(
                LogPositions.of(token),
                volunteer == null ? null : volunteer.value(),
                delegation,
                message.getIdentifier(),
                event.getClass().getSimpleName(),
                Optional.ofNullable(event.getClass().getAnnotation(Revision.class))
                        .map(Revision::value)
                        .orElse(""),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                event.validFrom(),
                event.validUntil(),
                Envelope.stored(envelope, Envelope.ACTOR_KIND),
                Envelope.stored(envelope, Envelope.ACTOR_ID),
                Envelope.stored(envelope, Envelope.CHANNEL),
                Envelope.stored(envelope, Envelope.DEPUTY_FOR),
                Envelope.stored(envelope, Envelope.CORRELATION_ID),
                Envelope.stored(envelope, Envelope.CAUSATION_ID),
                volunteer == null ? null : json.writeValueAsString(event)));
    }

    /** Whom an event names; null where it tells of nobody. */
    private static @Nullable VolunteerId named(Event event) {
        return switch (event) {
            case VolunteerEvent it -> it.volunteerId();
            case HoursEvent it -> it.volunteerId();
            case PointsAccountEvent it -> it.volunteerId();
            case RedemptionEvent it -> it.volunteerId();
            case PersonalFileEvent it -> it.volunteerId();
            case QualificationEvent it -> it.volunteerId();
            case ObjectionEvent it -> it.volunteerId();
            case SignUpEvent it -> it.volunteerId();
            case AttendanceEvent it -> it.volunteerId();
            case DiaryEvent it -> it.volunteerId();
            case VolunteerCalendarEvent it -> it.volunteerId();
            default -> null;
        };
    }
}
