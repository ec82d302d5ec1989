package org.redvest.query.passbook;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.passbook.query.Passbook.Kind;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.event.PointsCredited;
import org.redvest.api.points.event.PointsReleased;
import org.redvest.api.points.event.PointsReserved;
import org.redvest.api.points.event.PointsRestored;
import org.redvest.api.points.event.PointsWithheld;
import org.redvest.api.points.event.RedemptionCollected;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Table;
import org.redvest.query.platform.projecting.Writes;
import org.springframework.stereotype.Component;

@Component
class PassbookProjector extends Projector {

    private static final Table ENTRIES = Table.of(
            "passbook_entry",
            "position",
            "volunteer_id",
            "kind",
            "recorded_at",
            "free_delta",
            "reserved_delta",
            "record_id",
            "service_date",
            "minutes",
            "redemption_id");

    PassbookProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(PointsCredited event, @Timestamp Instant at, TrackingToken token) {
        add(
                ENTRIES,
                LogPositions.of(token),
                event.volunteerId().value(),
                Kind.CREDITED.name(),
                Times.parameter(at),
                event.points(),
                0,
                event.recordId().value(),
                event.serviceDate(),
                event.minutes(),
                null);
    }

    @EventHandler
    void on(PointsReserved event, @Timestamp Instant at, TrackingToken token) {
        redemptionEntry(event.volunteerId(), event.redemptionId(), Kind.RESERVED, event.points(), at, token);
    }

    @EventHandler
    void on(PointsReleased event, @Timestamp Instant at, TrackingToken token) {
        redemptionEntry(event.volunteerId(), event.redemptionId(), Kind.RELEASED, -event.points(), at, token);
    }

    /** What is spent is what was reserved, which the query adds. */
    @EventHandler
    void on(RedemptionCollected event, @Timestamp Instant at, TrackingToken token) {
        redemptionEntry(event.volunteerId(), event.redemptionId(), Kind.COLLECTED, 0, at, token);
    }

    @EventHandler
    void on(PointsWithheld event, @Timestamp Instant at, TrackingToken token) {
        recordEntry(event.volunteerId(), event.recordId(), Kind.WITHHELD, -event.points(), at, token);
    }

    @EventHandler
    void on(PointsRestored event, @Timestamp Instant at, TrackingToken token) {
        recordEntry(event.volunteerId(), event.recordId(), Kind.RESTORED, event.points(), at, token);
    }

    private void recordEntry(
            VolunteerId volunteer, ServiceRecordId record, Kind kind, int points, Instant at, TrackingToken token) {
        add(
                ENTRIES,
                LogPositions.of(token),
                volunteer.value(),
                kind.name(),
                Times.parameter(at),
                points,
                0,
                record.value(),
                null,
                null,
                null);
    }

    private void redemptionEntry(
            VolunteerId volunteer, RedemptionId redemption, Kind kind, int reserved, Instant at, TrackingToken token) {
        add(
                ENTRIES,
                LogPositions.of(token),
                volunteer.value(),
                kind.name(),
                Times.parameter(at),
                -reserved,
                reserved,
                null,
                null,
                null,
                redemption.value());
    }
}
