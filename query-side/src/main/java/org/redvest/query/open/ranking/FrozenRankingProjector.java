package org.redvest.query.open.ranking;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.open.ranking.event.RankingFrozen;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps which rankings were frozen, and what each rests on; what they say is reckoned when asked. */
@Component
class FrozenRankingProjector extends Projector {

    @EventHandler
    void on(RankingFrozen event, @Timestamp Instant at, TrackingToken token) {
        add(new FrozenRankingRow(event, at, LogPositions.of(token)));
    }
}
