package org.redvest.command.reward.points;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What service records gave, as the log knows it: an account remembers only what is left of them. */
@Component
class CreditedPoints {

    private final Function<PointsAccountId, Stream<PointsAccountEvent>> log;

    @Autowired
    CreditedPoints(Streams streams) {
        this(account -> streams.read(account.value(), PointsAccountEvent.class));
    }

    CreditedPoints(Function<PointsAccountId, Stream<PointsAccountEvent>> log) {
        this.log = log;
    }

    /**
     * What a record came to.
     *
     * @param isCredited whether it gave anything yet
     * @param points what it gives now, as corrected last
     * @param inForce what of it was given and has not expired: that is taken where the record does not count
     * @param availableFrom first civil day on which it can be spent; null from the beginning
     */
    record Given(
            boolean isCredited,
            int points,
            int inForce,
            @Nullable LocalDate availableFrom) {

        private static final Given NOTHING = new Given(false, 0, 0, null);

        Given expired(int part) {
            return new Given(isCredited, points, inForce - part, availableFrom);
        }
    }

    Given of(PointsAccountId account, ServiceRecordId record) {
        LotNumber lot = LotNumber.of(record);
        List<PointsAccountEvent> events = log.apply(account).toList();
        Given given = Given.NOTHING;
        for (PointsAccountEvent event : events) {
            given = switch (event) {
                case PointsCredited credit
                when credit.recordId().equals(record) ->
                    new Given(true, credit.points(), given.inForce() + credit.points(), credit.availableFrom());
                case PointsAdjusted adjusted
                when adjusted.recordId().equals(record) ->
                    new Given(true, adjusted.points(), given.inForce() + adjusted.delta(), given.availableFrom());
                case PointsExpired expired ->
                    given.expired(expired.from().stream()
                            .filter(part -> part.lot().equals(lot))
                            .mapToInt(LotPart::points)
                            .sum());
                default -> given;
            };
        }
        return given;
    }
}
