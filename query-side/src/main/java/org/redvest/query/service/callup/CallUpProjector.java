package org.redvest.query.service.callup;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps orders. That one was ended, and why, is told by its project, which is closed with it. */
@Component
class CallUpProjector extends Projector {

    @EventHandler
    void on(CallUpOrdered event, @Timestamp Instant at, TrackingToken token) {
        add(new CallUpRow(event, at, LogPositions.of(token)));
    }
}
