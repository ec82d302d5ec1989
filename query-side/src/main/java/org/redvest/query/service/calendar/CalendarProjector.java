package org.redvest.query.service.calendar;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.ProjectCalendarRevoked;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class CalendarProjector extends Projector {

    @EventHandler
    void on(VolunteerCalendarGiven event, @Timestamp Instant at, TrackingToken token) {
        add(new CalendarAddressRow(event, at, LogPositions.of(token)));
    }

    @EventHandler
    void on(ProjectCalendarGiven event, @Timestamp Instant at, TrackingToken token) {
        add(new CalendarAddressRow(event, at, LogPositions.of(token)));
    }

    @EventHandler
    void on(VolunteerCalendarRevoked event, @Timestamp Instant at, TrackingToken token) {
        add(new CalendarRevocationRow(event.calendarId(), at, LogPositions.of(token)));
    }

    @EventHandler
    void on(ProjectCalendarRevoked event, @Timestamp Instant at, TrackingToken token) {
        add(new CalendarRevocationRow(event.calendarId(), at, LogPositions.of(token)));
    }
}
