package org.redvest.query.open.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.revoked;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.SchemeRules.Reckoned;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.test.context.TestPropertySource;

/** Who would have how many points by other rules: a point a minute that was given, beside twelve an hour in halves of it. */
@QuerySideTest
@TestPropertySource(properties = "redvest.test.ledger=simulations")
class SimulationsOfPointsTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("350203005001");
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final Text WHY = new Text("活动未实际开展");

    private static final SchemeRules CAPPED =
            new SchemeRules(10, List.of(), List.of(), Rounding.downTo(1), 120, Expiry.NEVER, 0, List.of(), 0);

    private final Ledger ledger;
    private final Reader reader;
    private final LogPositions log;
    private final TryingOfficer officer;
    private final SchemeId scheme = SchemeId.from(UUID.randomUUID());

    SimulationsOfPointsTest(Ledger ledger, Reader reader, LogPositions log) {
        this.ledger = ledger;
        this.log = log;
        this.reader = reader;
        this.officer = new TryingOfficer(reader, "tries points", Role.DISTRICT_OFFICER);
    }

    @BeforeAll
    void aCommunityHasAScheme() {
        ledger.record(NOON, new SchemeOpened(scheme, new Text("星湖爱心银行"), COMMUNITY));
        ledger.record(
                NOON,
                delegated(newDelegation(), null, "tries points", Remit.in(COMMUNITY), NOON, Power.ADOPT_POLICIES));
        reader.get("/api/v1/star-rules");
    }

    private VolunteerId volunteer() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, COMMUNITY.value()));
        return volunteer;
    }

    /** A service that gave a point a minute. */
    private HoursCertified served(VolunteerId volunteer, String day, long minutes, @Nullable LocalDate expiresOn) {
        HoursCertified hours = hours(volunteer, COMMUNITY.value(), day, minutes);
        ledger.record(
                NOON,
                hours,
                new PointsCredited(
                        PointsAccountId.of(volunteer, scheme),
                        volunteer,
                        hours.recordId(),
                        1,
                        hours.serviceDate(),
                        minutes,
                        (int) minutes,
                        1,
                        1,
                        scheme,
                        minutes,
                        60,
                        Rounding.downTo(1),
                        null,
                        expiresOn,
                        0));
        return hours;
    }

    private Map<String, Object> tried(Map<String, ?> rules) {
        return tried(scheme, rules);
    }

    private static Map<String, Object> tried(SchemeId in, Map<String, ?> rules) {
        return Map.of(
                "points", Map.of("schemeId", in.value(), "from", "2022-01-01", "on", "2022-10-01", "rules", rules));
    }

    @Test
    void sayWhoWouldHaveMoreAndWhoLess() {
        VolunteerId busy = volunteer();
        served(busy, "2022-05-01", 45, END_OF_2023);
        served(busy, "2022-05-01", 100, END_OF_2023);
        served(busy, "2022-05-01", 60, END_OF_2023);
        served(busy, "2021-12-31", 60, null);
        VolunteerId late = volunteer();
        served(late, "2022-01-15", 60, LocalDate.of(2022, 6, 30));
        VolunteerId revoked = volunteer();
        HoursCertified gone = served(revoked, "2022-05-01", 60, END_OF_2023);
        ledger.record(
                NOON,
                new HoursRevoked(
                        gone.recordId(),
                        revoked,
                        HoursChangeId.from(UUID.randomUUID()),
                        gone.start(),
                        gone.end(),
                        60,
                        WHY,
                        null,
                        null));
        VolunteerId corrected = volunteer();
        HoursCertified shorter = served(corrected, "2022-05-01", 60, END_OF_2023);
        ledger.record(
                NOON,
                new HoursCorrected(
                        shorter.recordId(),
                        corrected,
                        HoursChangeId.from(UUID.randomUUID()),
                        shorter.start(),
                        shorter.end(),
                        60,
                        shorter.start(),
                        shorter.start().plus(Duration.ofMinutes(30)),
                        shorter.serviceDate(),
                        30,
                        WHY,
                        new Subject("proposer"),
                        1),
                new PointsAdjusted(
                        PointsAccountId.of(corrected, scheme),
                        corrected,
                        shorter.recordId(),
                        1,
                        shorter.serviceDate(),
                        30,
                        30,
                        60,
                        1,
                        1,
                        30,
                        -30,
                        List.of(),
                        0));
        long head = log.head();

        UUID id = officer.begins(tried(Map.of(
                "pointsPerHour",
                12,
                "rounding",
                Map.of("stepMinutes", 30),
                "mostMinutesPerDay",
                120,
                "expiry",
                Map.of("kind", "YEAR_END", "number", 1))));
        SimulationView tried = officer.seesTheEndOf(id);

        assertThat(tried.state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(tried.read()).isEqualTo(tried.of()).isEqualTo(6);
        assertThat(tried.position()).isEqualTo(head);
        assertThat(tried.totals())
                .isEqualTo(new Totals(1, 2, 1, 205 + 30, 24 + 12 + 6, List.of(new Group("2022", 235, 42)), null));
        assertThat(officer.downloads(id, busy, late, revoked, corrected))
                .as("30 and 90 minutes count of the first two, and none of the third: the day is full")
                .containsExactlyInAnyOrder(
                        busy + ",沈*瑄,WORSE,205,24,3,205,24,0,0",
                        late + ",沈*瑄,BETTER,0,12,1,60,12,60,0",
                        corrected + ",沈*瑄,WORSE,30,6,1,30,6,0,0");
        assertThat(log.head()).as("nothing is recorded").isEqualTo(head);
    }

    /** A service as a scheme of ten an hour credits it, of which 120 minutes count on a day. */
    private HoursCertified credited(SchemeId in, VolunteerId volunteer, long minutes, long countedThatDay) {
        HoursCertified hours = hours(volunteer, COMMUNITY.value(), "2022-05-01", minutes);
        Reckoned given = CAPPED.reckon(minutes, new Text("洁净家园"), null, countedThatDay);
        ledger.record(
                NOON,
                hours,
                new PointsCredited(
                        PointsAccountId.of(volunteer, in),
                        volunteer,
                        hours.recordId(),
                        1,
                        hours.serviceDate(),
                        minutes,
                        given.points(),
                        1,
                        1,
                        in,
                        given.countedMinutes(),
                        10,
                        CAPPED.rounding(),
                        null,
                        null,
                        0));
        return hours;
    }

    private void corrected(SchemeId in, HoursCertified hours, long minutes, long countedThatDay, int before) {
        Reckoned given = CAPPED.reckon(minutes, new Text("洁净家园"), null, countedThatDay);
        ledger.record(
                NOON,
                Facts.corrected(hours, hours.start(), minutes),
                new PointsAdjusted(
                        PointsAccountId.of(hours.volunteerId(), in),
                        hours.volunteerId(),
                        hours.recordId(),
                        1,
                        hours.serviceDate(),
                        minutes,
                        given.countedMinutes(),
                        10,
                        1,
                        1,
                        given.points(),
                        given.points() - before,
                        List.of(),
                        0));
    }

    @Test
    void changeNothingForAnybodyWhereTheRulesInForceAreTried() {
        SchemeId capped = SchemeId.from(UUID.randomUUID());
        ledger.record(NOON, new SchemeOpened(capped, new Text("星湖爱心银行二号"), COMMUNITY));
        VolunteerId one = volunteer();
        HoursCertified first = credited(capped, one, 100, 0);
        HoursCertified second = credited(capped, one, 60, 100);
        credited(capped, one, 30, 120);
        ledger.record(NOON, revoked(first));
        corrected(capped, second, 10, 100, 3);
        VolunteerId other = volunteer();
        credited(capped, other, 90, 0);
        ledger.record(NOON, merged(one, other));
        VolunteerId objected = volunteer();
        HoursCertified doubted = credited(capped, objected, 60, 0);
        HoursCertified beside = credited(capped, objected, 90, 60);
        MergeCaseId mergeCase = MergeCaseId.of(objected, volunteer());
        ledger.record(NOON, Facts.objected(mergeCase, doubted, beside));
        VolunteerId erased = volunteer();
        credited(capped, erased, 60, 0);
        ledger.record(NOON, new VolunteerErased(erased));
        Map<String, Object> rules = Map.of("pointsPerHour", 10, "mostMinutesPerDay", 120);

        SimulationView same = officer.seesTheEndOf(officer.begins(tried(capped, rules)));

        assertThat(same.read()).isEqualTo(same.of()).isEqualTo(6);
        long sum = 1 + 15 + 10;
        assertThat(same.totals())
                .as("two persons: of two numbers one, of whom a record is objected to another, and none who was erased")
                .isEqualTo(new Totals(0, 0, 2, sum, sum, List.of(new Group("2022", sum, sum)), null));

        UUID twice = officer.begins(tried(capped, Map.of("pointsPerHour", 20, "mostMinutesPerDay", 120)));
        officer.seesTheEndOf(twice);
        assertThat(officer.downloads(twice, one, other, objected, erased))
                .as("the numbers of a person are one, and each has days of its own")
                .containsExactlyInAnyOrder(
                        objected + ",沈*瑄,BETTER,10,20,2,10,20,0,0", one + ",沈*瑄,BETTER,16,33,4,16,33,0,0");
    }

    @Test
    void changeNothingInTheCitysSchemeWhereItsRulesAreTried() {
        TryingOfficer ofTheCity = new TryingOfficer(reader, "tries the city's points", Role.CITY_OFFICER);
        ledger.record(
                NOON,
                delegated(
                        newDelegation(),
                        null,
                        "tries the city's points",
                        Remit.in(new DivisionCode("350200")),
                        NOON,
                        Power.ADOPT_POLICIES));
        VolunteerId volunteer = volunteer();
        HoursCertified hours = hours(volunteer, COMMUNITY.value(), "2022-05-01", 95);
        ledger.record(NOON, hours, Facts.credited(hours, 15));
        Map<String, Object> cityRules = Map.of("pointsPerHour", 10, "rounding", Map.of("stepMinutes", 30));

        UUID id = ofTheCity.begins(tried(SchemeId.CITY, cityRules));

        assertThat(ofTheCity.seesTheEndOf(id).state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(ofTheCity.downloads(id, volunteer)).isEmpty();
        UUID more = ofTheCity.begins(tried(SchemeId.CITY, Map.of("pointsPerHour", 12)));
        ofTheCity.seesTheEndOf(more);
        assertThat(ofTheCity.downloads(more, volunteer)).containsExactly(volunteer + ",沈*瑄,BETTER,15,19,1,15,19,0,0");
        ledger.record(NOON, new VolunteerErased(volunteer));
        reader.get("/api/v1/star-rules");
        assertThat(ofTheCity.downloads(more, volunteer)).containsExactly(volunteer + ",已注销,BETTER,15,19,,,,,");
    }

    @Test
    void areNotOfPoliciesThatContradictThemselves() {
        assertThat(officer.tries(tried(Map.of(
                                "pointsPerHour",
                                12,
                                "rounding",
                                Map.of("stepMinutes", 30, "leastMinutes", 60, "mostMinutes", 30))))
                        .problem())
                .isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(officer.tries(tried(Map.of("pointsPerHour", 12, "graceDays", 30)))
                        .problem())
                .as("grace for what never expires")
                .isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(officer.tries(tried(Map.of("pointsPerHour", -1))).problem()).isEqualTo("422 SCHEME_RULES_INVALID");
    }

    @Test
    void areForWhoeverMayAdoptThem() {
        Map<String, Object> rules = Map.of("pointsPerHour", 12);
        assertThat(officer.tries(Map.of(
                                "points",
                                Map.of(
                                        "schemeId",
                                        "psc-city",
                                        "from",
                                        "2022-01-01",
                                        "on",
                                        "2022-10-01",
                                        "rules",
                                        rules)))
                        .problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(officer.tries(Map.of(
                                "points",
                                Map.of(
                                        "schemeId",
                                        SchemeId.from(UUID.randomUUID()).value(),
                                        "from",
                                        "2022-01-01",
                                        "on",
                                        "2022-10-01",
                                        "rules",
                                        rules)))
                        .problem())
                .isEqualTo("404 UNKNOWN_SCHEME");
    }
}
