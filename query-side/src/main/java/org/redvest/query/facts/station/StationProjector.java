package org.redvest.query.facts.station;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class StationProjector extends Projector {

    @EventHandler
    void on(StationOpened event, TrackingToken token) {
        add(new StationRow(event, LogPositions.of(token)));
        add(new StationVersionRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(StationChanged event, TrackingToken token) {
        add(new StationVersionRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(StationClosed event, TrackingToken token) {
        add(new StationClosingRow(event, LogPositions.of(token)));
    }
}
