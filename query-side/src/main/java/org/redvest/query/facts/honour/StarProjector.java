package org.redvest.query.facts.honour;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what happened to stars: each row is a fact with its position, and what follows is reckoned by who asks. */
@Component
class StarProjector extends Projector {

    @EventHandler
    void on(StarEvent event, @Timestamp Instant at, TrackingToken token) {
        add(new StarChangeRow(event, at, LogPositions.of(token)));
    }
}
