package org.redvest.query.facts.order;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.grid.event.GridEvent;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.grid.event.GridWorkerAppointed;
import org.redvest.api.city.grid.event.GridWorkerReleased;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps the grid below the communities, and who looks after it. */
@Component
class GridProjector extends Projector {

    @EventHandler
    void on(GridEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case GridUnitAdded added -> new GridUnitRow(added, position);
                    case GridUnitClosed closed -> new GridClosingRow(closed, at, position);
                    case GridWorkerAppointed appointed -> new GridWorkerRow(appointed, position);
                    case GridWorkerReleased released -> new GridReleaseRow(released, at, position);
                });
    }
}
