package org.redvest.query.reward.passbook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.points.event.PointsWriteOffProposed;
import org.redvest.api.reward.points.event.PointsWrittenOff;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.reward.passbook.PassbookEntryRow.Place;
import org.springframework.stereotype.Component;

@Component
class PassbookProjector extends Projector {

    @EventHandler
    void on(PointsAccountEvent event, @Timestamp Instant at, TrackingToken token) {
        Place place = Place.of(event.accountId(), event.volunteerId(), at, LogPositions.of(token));
        switch (event) {
            case PointsCredited credited -> {
                add(PassbookEntryRow.credited(credited, place));
                comeIn(place, credited.parts(), credited.repaid());
            }
            case PointsDeposited deposited -> {
                add(PassbookEntryRow.deposited(deposited, place));
                comeIn(place, deposited.parts(), deposited.repaid());
            }
            case PointsAdjusted adjusted -> {
                add(PassbookEntryRow.adjusted(adjusted, place));
                if (adjusted.delta() > 0) {
                    comeIn(place, adjusted.parts(), adjusted.repaid());
                } else {
                    goOut(place, adjusted.parts());
                }
            }
            case PointsReserved reserved -> {
                add(PassbookEntryRow.ofRedemption(
                        place, reserved.redemptionId(), Kind.RESERVED, -reserved.points(), reserved.points()));
                goOut(place, reserved.from());
            }
            case PointsReleased released -> {
                add(PassbookEntryRow.ofRedemption(
                        place, released.redemptionId(), Kind.RELEASED, released.points(), -released.points()));
                comeIn(place, released.to(), released.repaid());
            }
            // what was spent is reckoned by the query
            case PointsReturned returned -> {
                add(PassbookEntryRow.ofRedemption(place, returned.redemptionId(), Kind.RETURNED, returned.points(), 0));
                comeIn(place, returned.to(), returned.repaid());
            }
            case PointsExpired expired -> {
                add(PassbookEntryRow.of(place, Kind.EXPIRED, -expired.points()));
                goOut(place, expired.from());
            }
            case PointsWithheld withheld -> {
                add(PassbookEntryRow.ofRecord(place, withheld.recordId(), Kind.WITHHELD, -withheld.points()));
                goOut(place, withheld.from());
            }
            case PointsRestored restored -> {
                add(PassbookEntryRow.ofRecord(place, restored.recordId(), Kind.RESTORED, restored.points()));
                comeIn(place, restored.to(), restored.repaid());
            }
            case PointsWrittenOff written -> add(PassbookEntryRow.of(place, Kind.WRITTEN_OFF, written.points()));
            // neither moves a point
            case PointsWriteOffProposed _, PointsAccountClosed _ -> {}
        }
    }

    /** What is spent is what was reserved, which the query adds. */
    @EventHandler
    void on(RedemptionCollected event, @Timestamp Instant at, TrackingToken token) {
        Place place = Place.of(
                PointsAccountId.of(event.volunteerId(), SchemeId.orCitys(event.schemeId())),
                event.volunteerId(),
                at,
                LogPositions.of(token));
        add(PassbookEntryRow.ofRedemption(place, event.redemptionId(), Kind.COLLECTED, 0, 0));
    }

    private void comeIn(Place place, @Nullable List<LotPart> parts, @Nullable Integer repaid) {
        if (parts != null) {
            add(place, LotPart.without(parts, Objects.requireNonNullElse(repaid, 0)), 1);
        }
    }

    private void goOut(Place place, @Nullable List<LotPart> parts) {
        if (parts != null) {
            add(place, parts, -1);
        }
    }

    private void add(Place place, List<LotPart> parts, int sign) {
        for (int number = 0; number < parts.size(); number++) {
            LotPart part = parts.get(number);
            if (part.availableFrom() != null || part.expiresOn() != null) {
                add(new PassbookLotPartRow(place, number, part, sign));
            }
        }
    }
}
