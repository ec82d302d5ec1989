package org.redvest.query.cover.eligibility;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps insurance policies; whom they cover follows from facts of persons. */
@Component
class InsurancePolicyProjector extends Projector {

    @EventHandler
    void on(InsurancePolicyRecorded event, @Timestamp Instant recordedAt, TrackingToken token) {
        add(new InsurancePolicyRow(
                LogPositions.of(token),
                event.insurancePolicyId().value(),
                event.insurer().value(),
                event.policyNumber().value(),
                event.sumInsuredYuan(),
                event.from(),
                event.until(),
                event.signedOn(),
                recordedAt));
    }
}
