package org.redvest.query.personalfile;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.hours.Timeliness;
import org.redvest.api.personalfile.event.CommendationRecorded;
import org.redvest.api.personalfile.event.EvaluationRecorded;
import org.redvest.api.personalfile.event.TrainingRecorded;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Table;
import org.redvest.query.platform.projecting.Writes;
import org.springframework.stereotype.Component;

@Component
class PersonalFileProjector extends Projector {

    private static final Table TRAININGS = Table.of(
            "file_training",
            "position",
            "entry_id",
            "volunteer_id",
            "title",
            "content",
            "minutes",
            "host",
            "entry_date",
            "recorded_at",
            "recorded_by");
    private static final Table COMMENDATIONS = Table.of(
            "file_commendation",
            "position",
            "entry_id",
            "volunteer_id",
            "title",
            "level",
            "granted_by",
            "evidence",
            "entry_date",
            "recorded_at",
            "recorded_by");
    private static final Table EVALUATIONS = Table.of(
            "file_evaluation",
            "position",
            "entry_id",
            "volunteer_id",
            "record_id",
            "organisation_id",
            "grade",
            "entry_date",
            "timeliness",
            "recorded_at",
            "recorded_by");

    PersonalFileProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(TrainingRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(
                TRAININGS,
                LogPositions.of(token),
                event.entryId().value(),
                event.volunteerId().value(),
                event.title().value(),
                event.content().value(),
                event.minutes(),
                event.host().value(),
                event.date(),
                Times.parameter(at),
                Envelope.stored(envelope, Envelope.ACTOR_ID));
    }

    @EventHandler
    void on(CommendationRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(
                COMMENDATIONS,
                LogPositions.of(token),
                event.entryId().value(),
                event.volunteerId().value(),
                event.title().value(),
                event.level().name(),
                event.grantedBy().value(),
                event.evidence().value(),
                event.date(),
                Times.parameter(at),
                Envelope.stored(envelope, Envelope.ACTOR_ID));
    }

    @EventHandler
    void on(EvaluationRecorded event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        ServiceRecordId record = event.serviceRecordId();
        Timeliness timeliness = event.timeliness();
        add(
                EVALUATIONS,
                LogPositions.of(token),
                event.entryId().value(),
                event.volunteerId().value(),
                record == null ? null : record.value(),
                event.organisationId().code(),
                event.grade().name(),
                event.date(),
                timeliness == null ? null : timeliness.name(),
                Times.parameter(at),
                Envelope.stored(envelope, Envelope.ACTOR_ID));
    }
}
