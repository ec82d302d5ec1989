package org.redvest.query.open.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.policy;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Which enquiries of a year of its own would have been answered otherwise under other terms. */
@QuerySideTest
class SimulationsOfTermsTest {

    private static final Instant APRIL = Instant.parse("2013-04-01T04:00:00Z");

    private final Ledger ledger;
    private final LogPositions log;
    private final TryingOfficer officer;
    private final InsurancePolicyRecorded policy = policy("PICC-2013", "2013-04-30T16:00:00Z", "2013-06-30T16:00:00Z");

    SimulationsOfTermsTest(Ledger ledger, Reader reader, LogPositions log) {
        this.ledger = ledger;
        this.log = log;
        this.officer = new TryingOfficer(reader, "tries terms", Role.CITY_OFFICER);
    }

    @BeforeAll
    void aCityIsInsured() {
        ledger.record(
                APRIL,
                policy,
                delegated(
                        newDelegation(),
                        null,
                        "tries terms",
                        Remit.in(new DivisionCode("350200")),
                        APRIL,
                        Power.RECORD_INSURANCE));
    }

    /** Somebody who served on the first of June, of whom an insurer asks when they were at it. */
    private VolunteerId served(Duration recordedAfter, @Nullable Integer age) {
        VolunteerId volunteer = newVolunteer();
        ledger.record(APRIL, registered(volunteer, SIMING));
        HoursCertified hours = hours(volunteer, SIMING, "2013-06-01", 120);
        Instant at = hours.start().plusSeconds(60);
        ledger.record(at.plus(recordedAfter), hours);
        ledger.record(
                at.plus(Duration.ofDays(10)),
                new EligibilityEnquired(
                        EnquiriesId.of(volunteer),
                        EnquiryId.from(UUID.randomUUID()),
                        volunteer,
                        policy.insurer(),
                        at,
                        at.plus(Duration.ofDays(9)),
                        null,
                        age,
                        new Text("意外险理赔核查"),
                        new Text("claim 1")));
        return volunteer;
    }

    private static Map<String, Object> tried(InsurancePolicyId id, Map<String, ?> terms) {
        return Map.of("insurance", Map.of("insurancePolicyId", id.value(), "terms", terms));
    }

    @Test
    void sayWhoWouldBeCoveredAndWhoNotAnyMore() {
        VolunteerId young = served(Duration.ofHours(3), 30);
        VolunteerId old = served(Duration.ofHours(3), 80);
        VolunteerId late = served(Duration.ofHours(60), 30);
        long head = log.head();

        UUID id = officer.begins(tried(policy.insurancePolicyId(), Map.of("mostAge", 75, "lateEvidenceHours", 72)));
        SimulationView ended = officer.seesTheEndOf(id);

        assertThat(ended.state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(ended.read()).isEqualTo(ended.of()).isEqualTo(3);
        assertThat(ended.totals()).isEqualTo(new Totals(1, 1, 1, 2, 2, List.of(new Group("2013", 2, 2))));
        assertThat(officer.downloads(id, young, old, late))
                .satisfiesExactly(
                        lost -> assertThat(lost)
                                .startsWith(old + ",沈*瑄,WORSE,1,0,enq-")
                                .endsWith(",claim 1,EXPOSED LATE_EVIDENCE,EXPOSED LATE_EVIDENCE TOO_OLD"),
                        gained -> assertThat(gained)
                                .startsWith(late + ",沈*瑄,BETTER,0,1,enq-")
                                .endsWith(",claim 1,LATE_EVIDENCE_REFUSED,EXPOSED LATE_EVIDENCE"));
        assertThat(log.head()).as("nothing is recorded").isEqualTo(head);
    }

    @Test
    void areNotOfTermsThatContradictThemselves() {
        InsurancePolicyId id = policy.insurancePolicyId();
        assertThat(officer.tries(tried(id, Map.of("leastAge", 60, "mostAge", 18)))
                        .problem())
                .isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(officer.tries(tried(id, Map.of("exposures", new String[] {"TRAVEL_TO"}, "travelMinutes", 0)))
                        .problem())
                .isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(officer.tries(tried(InsurancePolicyId.from(UUID.randomUUID()), Map.of()))
                        .problem())
                .isEqualTo("404 UNKNOWN_INSURANCE_POLICY");
    }
}
