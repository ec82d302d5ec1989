package org.redvest.query.eligibility;

import java.sql.Types;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.redvest.api.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(EligibilityProjector.GROUP)
class EligibilityProjector extends Projector {

    static final String GROUP = "eligibility";

    EligibilityProjector(Writes writes) {
        super(writes, "query.insurable_volunteer", "query.insurance_policy");
    }

    @EventHandler
    void on(VolunteerRegistered event, @Timestamp Instant registeredAt) {
        write("""
                INSERT INTO query.insurable_volunteer (volunteer_id, masked_name, residence, registered_at)
                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""", event.volunteerId().value(), event.maskedName(), event.residence(), Times.parameter(registeredAt));
    }

    @EventHandler
    void on(InsurancePolicyRecorded event, @Timestamp Instant recordedAt) {
        write(
                """
                INSERT INTO query.insurance_policy (insurance_policy_id, insurer, policy_number, sum_insured_yuan,
                    valid_from, valid_until, signed_on, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                event.insurancePolicyId().value(),
                event.insurer(),
                event.policyNumber(),
                event.sumInsuredYuan(),
                Times.parameter(event.from()),
                Times.parameter(event.until()),
                new SqlParameterValue(Types.DATE, event.signedOn()),
                Times.parameter(recordedAt));
    }
}
