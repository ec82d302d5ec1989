package org.redvest.query.honour.star;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StarRulesProjector extends Projector {

    private final JsonMapper json;

    StarRulesProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(StarRulesAdopted event, TrackingToken token) {
        add(new StarRulesRow(event, json.writeValueAsString(event.rules()), LogPositions.of(token)));
    }
}
