package org.redvest.query.open.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Event;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.city.policy.event.PolicyEvent;
import org.redvest.api.city.station.event.StationEvent;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.scheme.event.SchemeEvent;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.series.event.SeriesEvent;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every event about a project, a series of shifts, a shift, a station, an organisation, a delegation, a points scheme or a
 * policy, whoever did it and whether a volunteer is named or not.
 */
@Component
class EventAboutProjector extends Projector {

    private final JsonMapper json;

    EventAboutProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(ProjectEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.projectId().value(), null, event, message, token);
    }

    /** Of which project a series is, only its first event says: so each is kept under the series. */
    @EventHandler
    void on(SeriesEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.seriesId().value(), null, event, message, token);
    }

    @EventHandler
    void on(ShiftEvent event, DomainEventMessage<?> message, TrackingToken token) {
        VolunteerId volunteer = event instanceof SignUpEvent signUp ? signUp.volunteerId() : null;
        keep(event.shiftId().value(), volunteer, event, message, token);
    }

    /** Who was there, and on what that rests. */
    @EventHandler
    void on(AttendanceEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.shiftId().value(), event.volunteerId(), event, message, token);
    }

    @EventHandler
    void on(StationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.stationId().value(), null, event, message, token);
    }

    @EventHandler
    void on(OrganisationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.organisationId().code(), null, event, message, token);
    }

    /** All delegations are decided in one stream, and each is asked about alone. */
    @EventHandler
    void on(AuthorityEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.delegationId().value(), null, event, message, token);
    }

    @EventHandler
    void on(SchemeEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.schemeId().value(), null, event, message, token);
    }

    /** The rules of the city's points scheme are policies. */
    @EventHandler
    void on(PolicyEvent event, DomainEventMessage<?> message, TrackingToken token) {
        keep(event.kind().aggregateId(), null, event, message, token);
    }

    private void keep(
            String about,
            @Nullable VolunteerId volunteer,
            Event event,
            DomainEventMessage<?> message,
            TrackingToken token) {
        add(new EventAboutRow(
                about, volunteer, event, message, json.writeValueAsString(event), LogPositions.of(token)));
    }
}
