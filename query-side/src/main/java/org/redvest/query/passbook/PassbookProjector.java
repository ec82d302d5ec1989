package org.redvest.query.passbook;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.passbook.query.Passbook.Kind;
import org.redvest.api.points.event.PointsCredited;
import org.redvest.api.points.event.PointsReleased;
import org.redvest.api.points.event.PointsReserved;
import org.redvest.api.points.event.RedemptionCollected;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(PassbookProjector.GROUP)
class PassbookProjector extends Projector {

    static final String GROUP = "passbook";

    private static final String REDEMPTION_ENTRY = """
            INSERT INTO query.passbook_entry (position, volunteer_id, kind, recorded_at, free_delta, reserved_delta,
                spent_delta, redemption_id)
            VALUES (?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING""";

    PassbookProjector(Writes writes) {
        super(writes, "query.passbook_holder", "query.passbook_entry");
    }

    @EventHandler
    void on(VolunteerRegistered event) {
        write(
                "INSERT INTO query.passbook_holder (volunteer_id) VALUES (?) ON CONFLICT DO NOTHING",
                event.volunteerId().value());
    }

    @EventHandler
    void on(PointsCredited event, @Timestamp Instant at, TrackingToken token) {
        write(
                """
                INSERT INTO query.passbook_entry (position, volunteer_id, kind, recorded_at, free_delta,
                    reserved_delta, spent_delta, record_id, service_date, minutes)
                VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?) ON CONFLICT DO NOTHING""",
                LogPositions.of(token),
                event.volunteerId().value(),
                Kind.CREDITED.name(),
                Times.parameter(at),
                event.points(),
                event.recordId().value(),
                event.serviceDate(),
                event.minutes());
    }

    @EventHandler
    void on(PointsReserved event, @Timestamp Instant at, TrackingToken token) {
        write(
                REDEMPTION_ENTRY,
                LogPositions.of(token),
                event.volunteerId().value(),
                Kind.RESERVED.name(),
                Times.parameter(at),
                -event.points(),
                event.points(),
                event.redemptionId().value());
    }

    @EventHandler
    void on(PointsReleased event, @Timestamp Instant at, TrackingToken token) {
        write(
                REDEMPTION_ENTRY,
                LogPositions.of(token),
                event.volunteerId().value(),
                Kind.RELEASED.name(),
                Times.parameter(at),
                event.points(),
                -event.points(),
                event.redemptionId().value());
    }

    @EventHandler
    void on(RedemptionCollected event, @Timestamp Instant at, TrackingToken token) {
        write(
                """
                INSERT INTO query.passbook_entry (position, volunteer_id, kind, recorded_at, free_delta,
                    reserved_delta, spent_delta, redemption_id)
                SELECT ?, volunteer_id, ?, ?, 0, -reserved_delta, reserved_delta, redemption_id
                FROM query.passbook_entry WHERE redemption_id = ? AND kind = 'RESERVED'
                ON CONFLICT DO NOTHING""",
                LogPositions.of(token),
                Kind.COLLECTED.name(),
                Times.parameter(at),
                event.redemptionId().value());
    }
}
