package org.redvest.query.city.station;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.city.station.event.BlockReleased;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class DutyProjector extends Projector {

    @EventHandler
    void on(TeamDocked event, TrackingToken token) {
        add(new DockingRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(DockingEnded event, TrackingToken token) {
        add(new DockingEndRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(BlockClaimed event, TrackingToken token) {
        add(new BlockClaimRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(BlockReleased event, TrackingToken token) {
        add(new BlockReleaseRow(event, LogPositions.of(token)));
    }
}
