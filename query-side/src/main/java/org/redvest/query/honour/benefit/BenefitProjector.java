package org.redvest.query.honour.benefit;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitEvent;
import org.redvest.api.honour.benefit.event.BenefitOffered;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class BenefitProjector extends Projector {

    private final JsonMapper json;

    BenefitProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(BenefitEvent event, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case BenefitOffered offered -> {
                add(new BenefitRow(offered, position));
                add(new BenefitVersionRow(
                        offered.benefitId(),
                        1,
                        offered.from(),
                        offered.until(),
                        offered.terms(),
                        json.writeValueAsString(offered.terms()),
                        position));
            }
            case BenefitChanged changed ->
                add(new BenefitVersionRow(
                        changed.benefitId(),
                        changed.version(),
                        changed.from(),
                        changed.until(),
                        changed.terms(),
                        json.writeValueAsString(changed.terms()),
                        position));
            case BenefitEnded ended -> add(new BenefitEndRow(ended, position));
        }
    }

    @EventHandler
    void on(BenefitUsed event, @Timestamp Instant at, TrackingToken token) {
        add(new BenefitUseRow(event, at, LogPositions.of(token)));
    }
}
