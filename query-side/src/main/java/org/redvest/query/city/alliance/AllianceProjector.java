package org.redvest.query.city.alliance;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.alliance.event.AllianceFounded;
import org.redvest.api.city.alliance.event.AllianceJoined;
import org.redvest.api.city.alliance.event.AllianceLeft;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class AllianceProjector extends Projector {

    @EventHandler
    void on(AllianceFounded event, TrackingToken token) {
        add(new AllianceRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(AllianceJoined event, TrackingToken token) {
        add(new AllianceJoiningRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(AllianceLeft event, TrackingToken token) {
        add(new AllianceLeavingRow(event, LogPositions.of(token)));
    }
}
