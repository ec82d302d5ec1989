package org.redvest.query.city.register;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class RegisterProjector extends Projector {

    @EventHandler
    void on(PolicyAdopted event, @Timestamp Instant adoptedAt, TrackingToken token) {
        add(new PolicyRow(event, adoptedAt, LogPositions.of(token)));
    }
}
