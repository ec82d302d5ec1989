package org.redvest.command.reward.shop;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which redemptions are open, and with whose points they are paid, as the log knows them. */
@Component
class Redemptions {

    private final Predicate<RedemptionId> open;
    private final BiPredicate<RedemptionId, PointsAccountId> paid;

    @Autowired
    Redemptions(Streams streams) {
        this(
                id -> streams.read(id.value(), RedemptionEvent.class)
                        .reduce((earlier, later) -> later)
                        .filter(RedemptionPlaced.class::isInstance)
                        .isPresent(),
                (id, account) -> streams.read(account.value(), PointsReserved.class)
                        .anyMatch(reserved -> reserved.redemptionId().equals(id)));
    }

    /** Redemptions as this log knows them. */
    Redemptions(Predicate<RedemptionId> open, BiPredicate<RedemptionId, PointsAccountId> paid) {
        this.open = open;
        this.paid = paid;
    }

    /** Whether it was placed, and neither collected nor given up. */
    boolean isOpen(RedemptionId id) {
        return open.test(id);
    }

    /** Those of these numbers with whose points in a scheme it is paid, in order. */
    List<VolunteerId> payersOf(RedemptionId id, Collection<VolunteerId> numbers, SchemeId scheme) {
        return VolunteerId.inOrder(numbers).stream()
                .filter(number -> paid.test(id, PointsAccountId.of(number, scheme)))
                .toList();
    }
}
