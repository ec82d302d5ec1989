package org.redvest.query.reward.timebank;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.reward.timebank.event.TimeExchangeAgreed;
import org.redvest.api.reward.timebank.event.TimeExchangeEnded;
import org.redvest.api.reward.timebank.event.TimeExchangeEvent;
import org.redvest.api.reward.timebank.event.TimeMessageReceived;
import org.redvest.api.reward.timebank.event.TimeMessageSent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TimeExchangeProjector extends Projector {

    private final JsonMapper json;

    TimeExchangeProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(TimeExchangeEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case TimeExchangeAgreed agreed -> add(new TimeExchangeRow(agreed, position));
            case TimeExchangeEnded ended -> add(new TimeExchangeEndRow(ended, position));
            case TimeMessageSent it ->
                add(new TimeMessageRow(
                        it.exchangeId(),
                        true,
                        it.message(),
                        json.writeValueAsString(it.message()),
                        it.hash(),
                        it.signature(),
                        at,
                        position));
            case TimeMessageReceived it ->
                add(new TimeMessageRow(
                        it.exchangeId(),
                        false,
                        it.message(),
                        json.writeValueAsString(it.message()),
                        it.hash(),
                        it.signature(),
                        at,
                        position));
        }
    }
}
