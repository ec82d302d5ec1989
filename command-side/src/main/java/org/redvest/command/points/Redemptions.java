package org.redvest.command.points;

import java.util.function.Predicate;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.event.RedemptionEvent;
import org.redvest.api.points.event.RedemptionPlaced;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which redemptions are open, as the log knows them. */
@Component
class Redemptions {

    private final Predicate<RedemptionId> open;

    @Autowired
    Redemptions(Streams streams) {
        this(id -> streams.read(id.value(), RedemptionEvent.class)
                .reduce((earlier, later) -> later)
                .filter(RedemptionPlaced.class::isInstance)
                .isPresent());
    }

    /** Redemptions as this log knows them. */
    Redemptions(Predicate<RedemptionId> open) {
        this.open = open;
    }

    /** Whether it was placed, and neither collected nor given up. */
    boolean isOpen(RedemptionId id) {
        return open.test(id);
    }
}
