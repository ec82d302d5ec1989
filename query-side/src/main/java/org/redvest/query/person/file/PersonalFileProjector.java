package org.redvest.query.person.file;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.person.file.event.BloodDonated;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class PersonalFileProjector extends Projector {

    @EventHandler
    void on(TrainingRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new TrainingRow(event, at, Envelope.stored(envelope, Envelope.ACTOR_ID), LogPositions.of(token)));
    }

    @EventHandler
    void on(BloodDonated event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new BloodDonationRow(event, at, Envelope.stored(envelope, Envelope.ACTOR_ID), LogPositions.of(token)));
    }

    @EventHandler
    void on(CommendationRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new CommendationRow(event, at, Envelope.stored(envelope, Envelope.ACTOR_ID), LogPositions.of(token)));
    }

    @EventHandler
    void on(EvaluationRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new EvaluationRow(event, at, Envelope.stored(envelope, Envelope.ACTOR_ID), LogPositions.of(token)));
    }
}
