package org.redvest.query.service.scrutiny;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.api.service.scrutiny.event.SpotCheckDrawn;
import org.redvest.api.service.scrutiny.event.SpotCheckEvent;
import org.redvest.api.service.scrutiny.event.SpotCheckResultRecorded;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps spot-checks, their seeds and what was found. */
@Component
class SpotCheckProjector extends Projector {

    @EventHandler
    void on(SpotCheckEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case SpotCheckAnnounced announced -> new SpotCheckRow(announced, at, position);
                    case SpotCheckDrawn drawn -> new SpotCheckDrawRow(drawn, at, position);
                    case SpotCheckResultRecorded result -> new SpotCheckResultRow(result, at, position);
                });
    }
}
