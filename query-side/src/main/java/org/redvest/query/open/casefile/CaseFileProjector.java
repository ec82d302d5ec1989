package org.redvest.query.open.casefile;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class CaseFileProjector extends Projector {

    @EventHandler
    void on(CaseFileOpened event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new CaseFileRow(event, LogPositions.of(token), Envelope.stored(envelope, Envelope.ACTOR_ID), at));
    }
}
