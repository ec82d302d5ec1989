package org.redvest.query.platform;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.Event;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.stereotype.Component;

/** Whatever event comes, and whether a read model shows it or not: all of them know the log up to it then. */
@Component
class ProgressProjector extends Projector {

    private final Writes writes;

    ProgressProjector(Writes writes) {
        super(writes);
        this.writes = writes;
    }

    @EventHandler(payloadType = Event.class)
    void on(TrackingToken token) {
        writes.reach(LogPositions.of(token));
    }
}
