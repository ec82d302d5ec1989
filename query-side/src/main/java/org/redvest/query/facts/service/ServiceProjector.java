package org.redvest.query.facts.service;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.city.Division;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps services as they were certified, and what became of objections to them; sums are reckoned when asked. */
@Component
class ServiceProjector extends Projector {

    @EventHandler
    void on(HoursCertified event, @Timestamp Instant certifiedAt, TrackingToken token) {
        String division = event.division().value();
        add(new ServiceRecordRow(
                LogPositions.of(token),
                event.recordId().value(),
                event.volunteerId().value(),
                event.organisationId().code(),
                event.certifiedBy().value(),
                event.activity().value(),
                event.category().value(),
                event.start(),
                event.end(),
                event.serviceDate(),
                event.minutes(),
                Division.Level.DISTRICT.of(division).orElse(division),
                Division.Level.STREET.of(division).orElse(null),
                division,
                event.place().value(),
                event.timeliness(),
                certifiedAt,
                event.shiftId() == null ? null : event.shiftId().value(),
                event.evidence(),
                event.noticeUntil(),
                event.daysLate()));
        if (event.awaitsCountersignature()) {
            add(new RecordChangeRow(event, LogPositions.of(token)));
        }
    }

    /** What becomes of it after that: a certification is taken above. */
    @EventHandler
    void on(HoursEvent event, TrackingToken token) {
        add(new RecordChangeRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(ObjectionEvent event, @Timestamp Instant at, TrackingToken token) {
        ObjectionRaised raised = event instanceof ObjectionRaised first ? first : null;
        add(new RecordObjectionRow(
                LogPositions.of(token),
                event.mergeCaseId().value(),
                event.recordId().value(),
                event.volunteerId().value(),
                raised == null ? null : raised.minutes(),
                raised == null
                        ? null
                        : raised.overlapping().stream()
                                .map(ServiceRecordId::value)
                                .toList(),
                event.state(),
                at));
    }
}
