package org.redvest.query.reward.scheme;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PointsSchemeProjector extends Projector {

    private final JsonMapper json;

    PointsSchemeProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(SchemeOpened event, TrackingToken token) {
        add(new PointsSchemeRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(SchemeRulesAdopted event, TrackingToken token) {
        add(new PointsSchemeRulesRow(event, json.writeValueAsString(event.rules()), LogPositions.of(token)));
    }
}
