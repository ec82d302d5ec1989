package org.redvest.query.open.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

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
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Who would have how many points by other rules: a point a minute that was given, beside twelve an hour in halves of it. */
@QuerySideTest
class SimulationsOfPointsTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("350203005001");
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final Text WHY = new Text("活动未实际开展");

    private final Ledger ledger;
    private final LogPositions log;
    private final TryingOfficer officer;
    private final SchemeId scheme = SchemeId.from(UUID.randomUUID());

    SimulationsOfPointsTest(Ledger ledger, Reader reader, LogPositions log) {
        this.ledger = ledger;
        this.log = log;
        this.officer = new TryingOfficer(reader, "tries points", Role.DISTRICT_OFFICER);
    }

    @BeforeAll
    void aCommunityHasAScheme() {
        ledger.record(NOON, new SchemeOpened(scheme, new Text("星湖爱心银行"), COMMUNITY));
        ledger.record(
                NOON,
                delegated(newDelegation(), null, "tries points", Remit.in(COMMUNITY), NOON, Power.ADOPT_POLICIES));
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
        return Map.of(
                "points", Map.of("schemeId", scheme.value(), "from", "2022-01-01", "on", "2022-10-01", "rules", rules));
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
                .isEqualTo(new Totals(1, 2, 1, 205 + 30, 24 + 12 + 6, List.of(new Group("2022", 235, 42))));
        assertThat(officer.downloads(id, busy, late, revoked, corrected))
                .as("30 and 90 minutes count of the first two, and none of the third: the day is full")
                .containsExactlyInAnyOrder(
                        busy + ",沈*瑄,WORSE,205,24,3,205,24,0,0",
                        late + ",沈*瑄,BETTER,0,12,1,60,12,60,0",
                        corrected + ",沈*瑄,WORSE,30,6,1,30,6,0,0");
        assertThat(log.head()).as("nothing is recorded").isEqualTo(head);
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
