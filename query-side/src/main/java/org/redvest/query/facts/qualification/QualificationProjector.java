package org.redvest.query.facts.qualification;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class QualificationProjector extends Projector {

    @EventHandler
    void on(QualificationRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new QualificationRow(event, at, Envelope.stored(envelope, Envelope.ACTOR_ID), LogPositions.of(token)));
    }

    @EventHandler
    void on(QualificationWithdrawn event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new QualificationWithdrawalRow(
                event, at, Envelope.stored(envelope, Envelope.ACTOR_ID), LogPositions.of(token)));
    }
}
