package org.redvest.query.cover.eligibility;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps insurance policies, what they cover, and what insurers asked; whom they cover follows from facts of persons. */
@Component
class InsurancePolicyProjector extends Projector {

    private final JsonMapper json;

    InsurancePolicyProjector(JsonMapper json) {
        this.json = json;
    }

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

    @EventHandler
    void on(InsuranceTermsAdopted event, @Timestamp Instant recordedAt, TrackingToken token) {
        add(new InsuranceTermsRow(
                LogPositions.of(token),
                event.insurancePolicyId().value(),
                event.version(),
                event.effectiveFrom(),
                json.writeValueAsString(event.terms()),
                recordedAt));
    }

    @EventHandler
    void on(EligibilityEnquired event, @Timestamp Instant recordedAt, TrackingToken token) {
        add(new InsuranceEnquiryRow(event, recordedAt, LogPositions.of(token)));
    }
}
