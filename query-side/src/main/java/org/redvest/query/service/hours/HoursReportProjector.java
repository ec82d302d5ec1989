package org.redvest.query.service.hours;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.hours.event.HoursReportEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what happens to what volunteers report themselves; the service record that is made of it is a fact of services. */
@Component
class HoursReportProjector extends Projector {

    @EventHandler
    void on(HoursReportEvent event, @Timestamp Instant at, TrackingToken token) {
        add(new HoursReportRow(LogPositions.of(token), event, at));
    }
}
