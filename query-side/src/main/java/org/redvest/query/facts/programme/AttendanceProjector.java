package org.redvest.query.facts.programme;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what was recorded of attendance. */
@Component
class AttendanceProjector extends Projector {

    @EventHandler
    void on(AttendanceEvent event, @Timestamp Instant at, TrackingToken token) {
        add(new AttendanceRow(event, at, LogPositions.of(token)));
    }
}
