package org.redvest.query.reward.passbook;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class PassbookProjector extends Projector {

    @EventHandler
    void on(PointsCredited event, @Timestamp Instant at, TrackingToken token) {
        add(PassbookEntryRow.credited(event, at, LogPositions.of(token)));
    }

    @EventHandler
    void on(PointsReserved event, @Timestamp Instant at, TrackingToken token) {
        add(PassbookEntryRow.ofRedemption(
                event.volunteerId(), event.redemptionId(), Kind.RESERVED, event.points(), at, LogPositions.of(token)));
    }

    @EventHandler
    void on(PointsReleased event, @Timestamp Instant at, TrackingToken token) {
        add(PassbookEntryRow.ofRedemption(
                event.volunteerId(), event.redemptionId(), Kind.RELEASED, -event.points(), at, LogPositions.of(token)));
    }

    /** What is spent is what was reserved, which the query adds. */
    @EventHandler
    void on(RedemptionCollected event, @Timestamp Instant at, TrackingToken token) {
        add(PassbookEntryRow.ofRedemption(
                event.volunteerId(), event.redemptionId(), Kind.COLLECTED, 0, at, LogPositions.of(token)));
    }

    @EventHandler
    void on(PointsWithheld event, @Timestamp Instant at, TrackingToken token) {
        add(PassbookEntryRow.ofRecord(
                event.volunteerId(), event.recordId(), Kind.WITHHELD, -event.points(), at, LogPositions.of(token)));
    }

    @EventHandler
    void on(PointsRestored event, @Timestamp Instant at, TrackingToken token) {
        add(PassbookEntryRow.ofRecord(
                event.volunteerId(), event.recordId(), Kind.RESTORED, event.points(), at, LogPositions.of(token)));
    }
}
