package org.redvest.query.eligibility;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.volunteer.ConsentPurpose;
import org.redvest.api.volunteer.event.BanLifted;
import org.redvest.api.volunteer.event.RegistrationTookEffect;
import org.redvest.api.volunteer.event.VolunteerBanned;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
class EligibilityProjector extends Projector {

    private static final Table VOLUNTEERS =
            Table.of("insurable_volunteer", "volunteer_id", "masked_name", "residence", "registered_at", "insurer");
    private static final Table BANS = Table.of("volunteer_ban", "position", "volunteer_id", "banned", "changed_at");
    private static final Table POLICIES = Table.of(
            "insurance_policy",
            "insurance_policy_id",
            "insurer",
            "policy_number",
            "sum_insured_yuan",
            "valid_from",
            "valid_until",
            "signed_on",
            "recorded_at");

    EligibilityProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(VolunteerRegistered event, @Timestamp Instant registeredAt) {
        if (event.tookEffectAtOnce()) {
            on(event.takingEffect(), registeredAt);
        }
    }

    @EventHandler
    void on(RegistrationTookEffect event, @Timestamp Instant from) {
        add(
                VOLUNTEERS,
                event.volunteerId().value(),
                event.maskedName(),
                event.residence(),
                Times.parameter(from),
                event.purposes().contains(ConsentPurpose.INSURER));
    }

    @EventHandler
    void on(VolunteerBanned event, @Timestamp Instant from, TrackingToken token) {
        add(BANS, LogPositions.of(token), event.volunteerId().value(), true, Times.parameter(from));
    }

    @EventHandler
    void on(BanLifted event, @Timestamp Instant from, TrackingToken token) {
        add(BANS, LogPositions.of(token), event.volunteerId().value(), false, Times.parameter(from));
    }

    @EventHandler
    void on(InsurancePolicyRecorded event, @Timestamp Instant recordedAt) {
        add(
                POLICIES,
                event.insurancePolicyId().value(),
                event.insurer(),
                event.policyNumber(),
                event.sumInsuredYuan(),
                Times.parameter(event.from()),
                Times.parameter(event.until()),
                event.signedOn(),
                Times.parameter(recordedAt));
    }
}
