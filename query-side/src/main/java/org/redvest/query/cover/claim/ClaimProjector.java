package org.redvest.query.cover.claim;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps insurance claims, and whose policies they are under. */
@Component
class ClaimProjector extends Projector {

    @EventHandler
    void on(ClaimEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case ClaimOpened opened -> new InsuranceClaimRow(opened, at, position);
                    case ClaimReserveChanged changed -> new ClaimStepRow(changed, at, position);
                    case ClaimPaid paid -> new ClaimStepRow(paid, at, position);
                    case ClaimRefused refused -> new ClaimStepRow(refused, at, position);
                    case ClaimClosed closed -> new ClaimStepRow(closed, at, position);
                });
    }

    @EventHandler
    void on(InsurancePolicyRecorded event, TrackingToken token) {
        add(new PolicyBearerRow(event.insurancePolicyId(), event.insurer(), event.from(), 0, LogPositions.of(token)));
    }

    @EventHandler
    void on(InsuranceTermsAdopted event, TrackingToken token) {
        List<InsurerShare> insurers = event.terms().insurers();
        for (int number = 0; number < insurers.size(); number++) {
            add(new PolicyBearerRow(
                    event.insurancePolicyId(),
                    insurers.get(number).insurer(),
                    event.effectiveFrom(),
                    number,
                    LogPositions.of(token)));
        }
    }
}
