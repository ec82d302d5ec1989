package org.redvest.query.facts.dispatch;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.dispatch.event.DispatchEvent;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps who was sent out of town. */
@Component
class DispatchProjector extends Projector {

    @EventHandler
    void on(DispatchEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case DispatchedOutOfTown ordered -> new DispatchRow(ordered, at, position);
                    case DispatchRecalled recalled -> new DispatchRecallRow(recalled, at, position);
                });
    }
}
