package org.redvest.command.reward.points;

import java.util.function.ToIntBiFunction;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What service records gave, as the log knows it: an account remembers only its sum. */
@Component
class CreditedPoints {

    private final ToIntBiFunction<PointsAccountId, ServiceRecordId> log;

    @Autowired
    CreditedPoints(Streams streams) {
        this((account, record) -> streams.read(account.value(), PointsCredited.class)
                .filter(credit -> credit.recordId().equals(record))
                .mapToInt(PointsCredited::points)
                .sum());
    }

    CreditedPoints(ToIntBiFunction<PointsAccountId, ServiceRecordId> log) {
        this.log = log;
    }

    /** Points that a record gave; 0 where it has not given any yet. */
    int of(PointsAccountId account, ServiceRecordId record) {
        return log.applyAsInt(account, record);
    }
}
