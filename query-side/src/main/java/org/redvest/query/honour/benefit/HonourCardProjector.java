package org.redvest.query.honour.benefit;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps honour cards and their rules. Of which days hours are counted, each card says itself. */
@Component
class HonourCardProjector extends Projector {

    private final JsonMapper json;

    HonourCardProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(CardRulesAdopted event, TrackingToken token) {
        add(new CardRulesRow(event, json.writeValueAsString(event.rules()), LogPositions.of(token)));
    }

    @EventHandler
    void on(HonourCardIssued event, TrackingToken token) {
        add(new HonourCardRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(HonourCardRevoked event, @Timestamp Instant at, TrackingToken token) {
        add(new HonourCardRevocationRow(event, at, LogPositions.of(token)));
    }
}
