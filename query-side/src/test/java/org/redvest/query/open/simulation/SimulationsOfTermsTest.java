package org.redvest.query.open.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
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
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Ages;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.test.context.TestPropertySource;

/** Which enquiries of a year of its own would have been answered otherwise under other terms. */
@QuerySideTest
@TestPropertySource(properties = "redvest.test.ledger=simulations")
class SimulationsOfTermsTest {

    private static final Instant APRIL = Instant.parse("2013-04-01T04:00:00Z");

    private final Ledger ledger;
    private final LogPositions log;
    private final Reader reader;
    private final TryingOfficer officer;
    private final InsurancePolicyRecorded policy = policy("PICC-2013", "2013-04-30T16:00:00Z", "2013-06-30T16:00:00Z");

    SimulationsOfTermsTest(Ledger ledger, Reader reader, LogPositions log) {
        this.ledger = ledger;
        this.log = log;
        this.reader = reader;
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

    /** Somebody who served on a day, of whom an insurer asks when they were at it. */
    private VolunteerId served(String day, Duration recordedAfter, @Nullable Integer age) {
        VolunteerId volunteer = newVolunteer();
        ledger.record(APRIL, registered(volunteer, SIMING));
        HoursCertified hours = hours(volunteer, SIMING, day, 120);
        Instant at = hours.start().plusSeconds(60);
        ledger.record(at.plus(recordedAfter), hours);
        ledger.record(at.plus(Duration.ofDays(10)), enquired(volunteer, policy.insurer(), at, age));
        // so that nobody is on the lists of the insured of which others ask
        ledger.record(at.plus(Duration.ofDays(11)), new ConsentWithdrawn(volunteer, ConsentPurpose.INSURER));
        return volunteer;
    }

    private static EligibilityEnquired enquired(
            VolunteerId volunteer, Text insurer, Instant at, @Nullable Integer age) {
        return new EligibilityEnquired(
                EnquiriesId.of(volunteer),
                EnquiryId.from(UUID.randomUUID()),
                volunteer,
                insurer,
                at,
                at.plus(Duration.ofDays(9)),
                null,
                age,
                new Text("意外险理赔核查"),
                new Text("claim 1"));
    }

    private static Map<String, Object> tried(InsurancePolicyId id, Map<String, ?> terms) {
        return Map.of("insurance", Map.of("insurancePolicyId", id.value(), "terms", terms));
    }

    @Test
    void sayWhoWouldBeCovered() {
        VolunteerId young = served("2013-06-01", Duration.ofHours(3), 30);
        VolunteerId old = served("2013-06-01", Duration.ofHours(3), 80);
        VolunteerId late = served("2013-06-01", Duration.ofHours(60), 30);
        VolunteerId another = newVolunteer();
        ledger.record(
                APRIL,
                registered(another, SIMING),
                enquired(another, new Text("another insurer"), Instant.parse("2013-06-01T02:00:00Z"), 30));
        ledger.record(APRIL.plus(Duration.ofDays(365)), new ConsentWithdrawn(another, ConsentPurpose.INSURER));
        long head = log.head();

        UUID id = officer.begins(tried(policy.insurancePolicyId(), Map.of("mostAge", 75, "lateEvidenceHours", 72)));
        SimulationView ended = officer.seesTheEndOf(id);

        assertThat(ended.state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(ended.read()).isEqualTo(ended.of()).isEqualTo(4);
        assertThat(ended.totals())
                .as("one is too old, and of so few nobody is told")
                .isEqualTo(new Totals(1, 0, 2, 2, 3, List.of(new Group("2013", 2, 3)), new Ages(null, null, null)));
        assertThat(officer.downloads(id, young, old, late, another))
                .singleElement()
                .asString()
                .startsWith(late + ",沈*瑄,BETTER,0,1,enq-")
                .endsWith(",claim 1,LATE_EVIDENCE_REFUSED,EXPOSED LATE_EVIDENCE");
        assertThat(log.head()).as("nothing is recorded").isEqualTo(head);

        ledger.record(NOON, new VolunteerErased(late));
        reader.get("/api/v1/star-rules");
        assertThat(officer.downloads(id, late))
                .as("of who is erased nothing is told by what was found before")
                .containsExactly(late + ",已注销,BETTER,0,1,,,,,");
        UUID again = officer.begins(tried(policy.insurancePolicyId(), Map.of("lateEvidenceHours", 72)));
        officer.seesTheEndOf(again);
        assertThat(officer.downloads(again, late)).containsExactly(late + ",已注销,BETTER,0,1,,,,,");
    }

    @Test
    void tellOfAgesInNumbersAlone() {
        InsurancePolicyRecorded other = insured("PICC-2014", "2014-04-30T16:00:00Z", "2014-06-30T16:00:00Z");
        VolunteerId[] all = new VolunteerId[11];
        for (int at = 0; at < all.length; at++) {
            all[at] = served("2014-06-01", Duration.ofHours(3), ageOf(at));
        }

        UUID id = officer.begins(tried(other.insurancePolicyId(), Map.of("mostAge", 75)));
        SimulationView ended = officer.seesTheEndOf(id);

        assertThat(ended.totals())
                .isEqualTo(new Totals(0, 0, 11, 11, 11, List.of(new Group("2014", 11, 11)), new Ages(null, 5L, 5L)));
        assertThat(officer.downloads(id, all)).isEmpty();
        assertThat(officer.get(TryingOfficer.SIMULATIONS + "/{id}/changes", id).body())
                .contains("kind,INSURANCE", "position," + ended.position(), "worseByAge,5", "betterByAge,0-4")
                .doesNotContain("TOO_OLD");
    }

    /** Five who are old, one who is not, and five of whom nobody knows. */
    private static @Nullable Integer ageOf(int at) {
        if (at > 5) {
            return null;
        }
        return at < 5 ? 80 : 30;
    }

    private InsurancePolicyRecorded insured(String number, String from, String until) {
        InsurancePolicyRecorded other = policy(number, from, until);
        ledger.record(APRIL, other);
        return other;
    }

    @Test
    void changeNothingForAnybodyWhereTheTermsInForceAreTried() {
        InsurancePolicyRecorded other = insured("PICC-2015", "2015-04-30T16:00:00Z", "2015-06-30T16:00:00Z");
        InsuranceTerms usual = InsuranceTerms.usual(other.insurer());
        ledger.record(
                APRIL,
                new InsuranceTermsAdopted(
                        other.insurancePolicyId(),
                        1,
                        other.from(),
                        new InsuranceTerms(
                                usual.insurers(),
                                usual.exposures(),
                                18,
                                75,
                                List.of(),
                                List.of(),
                                usual.onDispatch(),
                                60,
                                24)));
        served("2015-06-01", Duration.ofHours(3), 30);
        served("2015-06-01", Duration.ofHours(3), 80);
        served("2015-06-01", Duration.ofHours(3), null);
        served("2015-06-01", Duration.ofHours(30), 30);
        VolunteerId one = served("2015-06-01", Duration.ofHours(3), 30);
        ledger.record(NOON, merged(one, served("2015-06-02", Duration.ofHours(3), 30)));
        ledger.record(NOON, new VolunteerErased(served("2015-06-01", Duration.ofHours(3), 30)));

        SimulationView ended = officer.seesTheEndOf(officer.begins(tried(
                other.insurancePolicyId(),
                Map.of(
                        "leastAge",
                        18,
                        "mostAge",
                        75,
                        "travelMinutes",
                        60,
                        "lateEvidenceHours",
                        24,
                        "exposures",
                        List.of()))));

        assertThat(ended.totals())
                .isEqualTo(new Totals(0, 0, 7, 6, 6, List.of(new Group("2015", 6, 6)), new Ages(null, null, null)));
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
