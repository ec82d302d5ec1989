package org.redvest.query.open.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationRevoked;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.honour.star.query.StarPreview;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.api.open.simulation.Simulations;
import org.redvest.api.open.simulation.TriedStarRules;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Callers;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who would gain or lose what under another policy: by exact figures, without a trace in the log. */
@QuerySideTest
@TestPropertySource(properties = "redvest.test.ledger=simulations")
class SimulationsTest {

    /** 湖里区, which goes by the national rules here. */
    private static final DivisionCode HULI = new DivisionCode("350206");

    private static final String STREET = "350206001";
    private static final LocalDate REGISTERED_ON = CivilTime.dateOf(NOON);
    private static final LocalDate ON = LocalDate.of(2022, 12, 31);

    private static final StarRules NATIONAL = rules(100, 300, 600, 1_000, 1_500);
    private static final StarRules BEIJING = rules(100, 200, 500, 800, 1_000);

    private final Ledger ledger;
    private final Reader reader;
    private final LogPositions log;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final SimulationBook book;
    private final Turn.Giver turns;
    private final TryingOfficer officer;

    SimulationsTest(
            Ledger ledger,
            Reader reader,
            LogPositions log,
            JdbcClient jdbc,
            DataSource dataSource,
            SimulationBook book,
            Turn.Giver turns) {
        this.ledger = ledger;
        this.reader = reader;
        this.officer = new TryingOfficer(reader, "tries policies", Role.DISTRICT_OFFICER);
        this.log = log;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.book = book;
        this.turns = turns;
    }

    private static StarRules rules(long... hours) {
        return new StarRules(
                LongStream.of(hours)
                        .mapToObj(each -> new StarRules.Level(each * 60, 0, StarGranter.COUNTY))
                        .toList(),
                true,
                true,
                5);
    }

    @BeforeAll
    void aDistrictHasRulesAndAnOfficerWhoMayChangeThem() {
        ledger.record(
                NOON,
                new StarRulesAdopted(
                        HULI, 1, new Text("v1"), LocalDate.of(2022, 1, 1), NATIONAL, new Text("民函〔2012〕340号")),
                delegated(newDelegation(), null, "tries policies", Remit.in(HULI), NOON, Power.ADOPT_POLICIES));
    }

    private VolunteerId served(String residence, long hours) {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, residence), hours(volunteer, STREET, "2022-05-01", hours * 60));
        return volunteer;
    }

    private static Map<String, Object> tried(StarRules rules) {
        return Map.of("stars", Map.of("jurisdiction", HULI.value(), "on", ON, "rules", rules));
    }

    private static List<Group> difference(Totals before, Totals after) {
        return IntStream.range(0, after.groups().size())
                .mapToObj(at -> {
                    Group was = before.groups().get(at);
                    Group is = after.groups().get(at);
                    return new Group(is.name(), is.before() - was.before(), is.after() - was.after());
                })
                .toList();
    }

    @Test
    void sayWhoWouldGainAndWhoWouldLose() {
        Totals others = officer.seesTheEndOf(officer.begins(tried(BEIJING))).totals();
        VolunteerId gains = served(STREET, 210);
        VolunteerId keeps = served(STREET, 100);
        VolunteerId elsewhere = served("350203001", 210);
        VolunteerId one = served(STREET, 250);
        VolunteerId same = served(STREET, 250);
        ledger.record(NOON, merged(one, same));
        VolunteerId revoked = newVolunteer();
        HoursCertified gone = hours(revoked, STREET, "2022-05-01", 12_600);
        ledger.record(
                NOON,
                registered(revoked, STREET),
                gone,
                new HoursRevoked(
                        gone.recordId(),
                        revoked,
                        HoursChangeId.from(UUID.randomUUID()),
                        gone.start(),
                        gone.end(),
                        gone.minutes(),
                        new Text("活动未实际开展"),
                        null,
                        null));
        long head = log.head();

        UUID id = officer.begins(tried(BEIJING));
        SimulationView tried = officer.seesTheEndOf(id);

        assertThat(tried.state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(tried.position()).isEqualTo(head);
        assertThat(tried.read()).isEqualTo(tried.of());
        assertThat(tried.stars()).isNotNull().satisfies(policy -> assertThat(policy.rules())
                .isEqualTo(BEIJING));
        Totals totals = tried.totals();
        assertThat(totals.better() - others.better()).isEqualTo(2);
        assertThat(totals.worse()).isZero();
        assertThat(totals.same() - others.same()).isEqualTo(2);
        assertThat(totals.before() - others.before()).isEqualTo(1 + 1 + 2);
        assertThat(totals.after() - others.after()).isEqualTo(2 + 1 + 3);
        assertThat(difference(others, totals))
                .containsExactly(
                        new Group("0", 1, 1),
                        new Group("1", 2, 1),
                        new Group("2", 1, 1),
                        new Group("3", 0, 1),
                        new Group("4", 0, 0),
                        new Group("5", 0, 0));
        assertThat(officer.downloads(id, gains, keeps, elsewhere, one, same, revoked))
                .containsExactly(
                        gains + ",沈*瑄,BETTER,1,2,350206001,12600," + REGISTERED_ON + ",0",
                        one + ",沈*瑄,BETTER,2,3,350206001,30000," + REGISTERED_ON + ",0");
        assertThat(log.head()).as("nothing is recorded").isEqualTo(head);

        UUID stricter = officer.begins(tried(rules(150, 300, 600, 1_000, 1_500)));
        assertThat(officer.seesTheEndOf(stricter).totals().better()).isZero();
        assertThat(officer.downloads(stricter, gains, keeps))
                .containsExactly(keeps + ",沈*瑄,WORSE,1,0,350206001,6000," + REGISTERED_ON + ",0");

        ledger.record(NOON, new VolunteerErased(gains));
        reader.get("/api/v1/star-rules");
        assertThat(officer.downloads(id, gains))
                .as("who is erased is not named by what was found before")
                .containsExactly(gains + ",已注销,BETTER,1,2,,,,");
    }

    @Test
    void changeNothingForAnybodyWhereTheRulesInForceAreTried() {
        VolunteerId one = served(STREET, 250);
        ledger.record(NOON, merged(one, served(STREET, 250)));
        ledger.record(NOON, new VolunteerErased(served(STREET, 500)));

        Totals same = officer.seesTheEndOf(officer.begins(tried(NATIONAL))).totals();

        assertThat(same.better()).isZero();
        assertThat(same.worse()).isZero();
        assertThat(same.same()).isPositive();
        assertThat(same.after()).isEqualTo(same.before()).isPositive();
        assertThat(same.groups()).allSatisfy(level -> assertThat(level.after()).isEqualTo(level.before()));
    }

    /** As the preview of the same form says. */
    @Test
    void areOfEverybodyWhereAnybodyMayApply() {
        VolunteerId elsewhere = served("350203001", 1_200);
        StarRules open = new StarRules(BEIJING.levels(), false, true, 5);

        UUID residents = officer.begins(tried(BEIJING));
        SimulationView ofResidents = officer.seesTheEndOf(residents);
        UUID everybody = officer.begins(tried(open));
        SimulationView ofEverybody = officer.seesTheEndOf(everybody);

        assertThat(officer.downloads(residents, elsewhere)).isEmpty();
        assertThat(officer.downloads(everybody, elsewhere))
                .singleElement()
                .asString()
                .startsWith(elsewhere + ",沈*瑄,BETTER,")
                .contains(",5,350203001,72000,");
        assertThat(levelsOf(ofResidents)).isEqualTo(preview(BEIJING));
        assertThat(levelsOf(ofEverybody)).isEqualTo(preview(open));
    }

    private static List<Long> levelsOf(SimulationView tried) {
        return tried.totals().groups().stream().skip(1).map(Group::after).toList();
    }

    private List<Long> preview(StarRules rules) {
        return reader.post("/api/v1/star-rules/preview", Map.of("jurisdiction", HULI.value(), "on", ON, "rules", rules))
                .as(StarPreview.class)
                .levels();
    }

    private static Change change(String volunteer, long after) {
        return new Change(volunteer, 1, after, List.of("350206001"));
    }

    private long kept(UUID id) {
        return jdbc.sql("SELECT count(*) FROM simulation.change WHERE simulation_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private UUID begun() {
        return book.begin("works on it", null, new TriedStarRules(HULI, ON, BEIJING));
    }

    private SimulationView told(UUID id) {
        return book.require(id.toString(), null);
    }

    private Turn turn() {
        return await().until(turns::take, Optional::isPresent).orElseThrow();
    }

    @Test
    void tellEverySecondHowFarTheyAreAndStopWhereTheyWereCancelled() {
        try (Turn turn = turn()) {
            assertThat(turn).isNotNull();
            UUID id = begun();
            long[] nanos = {0};
            SimulationCourse course = new SimulationCourse(id, book, 2, () -> nanos[0]);
            course.begin(10, 7);
            course.read(1);
            assertThat(told(id).read()).as("the same second").isZero();
            nanos[0] = Duration.ofSeconds(1).toNanos();
            course.read(1);
            assertThat(told(id).read()).isEqualTo(2);
            course.take(change("vol-a", 2), 1);
            assertThat(kept(id)).isZero();
            course.take(change("vol-b", 0), 1);
            assertThat(kept(id)).as("a portion").isEqualTo(2);
            assertThat(told(id).totals().better()).isEqualTo(1);

            book.end(id, SimulationState.CANCELLED);

            course.take(change("vol-c", 2), 1);
            assertThatExceptionOfType(Course.Stopped.class).isThrownBy(() -> course.take(change("vol-d", 2), 1));
            assertThat(kept(id)).isZero();
            assertThat(told(id).totals()).isEqualTo(Totals.NONE);
            assertThat(told(id).state()).isEqualTo(SimulationState.CANCELLED);
        }
    }

    @Test
    void leaveNobodyBehindWhereTheirProcessDied() {
        UUID id;
        try (Turn turn = turn()) {
            assertThat(turn).isNotNull();
            id = begun();
            SimulationCourse course = new SimulationCourse(id, book, 1, () -> 0);
            course.begin(10, 7);
            course.take(change("vol-a", 2), 1);
            assertThat(kept(id)).isEqualTo(1);
        }

        await().until(() -> told(id).state() == SimulationState.DIED);

        assertThat(kept(id)).isZero();
        assertThat(told(id).totals()).isEqualTo(Totals.NONE);
    }

    @Test
    void areForgottenAfterSevenDays() {
        UUID id = officer.begins(tried(BEIJING), "seven days");
        officer.seesTheEndOf(id);
        jdbc.sql("UPDATE simulation.simulation SET begun_at = begun_at - interval '8 days' WHERE id = :id")
                .param("id", id)
                .update();

        assertThat(officer.get(TryingOfficer.SIMULATIONS + "/{id}", id).problem())
                .isEqualTo("404 UNKNOWN_SIMULATION");
        assertThat(officer.get(TryingOfficer.SIMULATIONS + "/{id}/changes", id).problem())
                .isEqualTo("404 UNKNOWN_SIMULATION");
        assertThat(officer.get(TryingOfficer.SIMULATIONS).body()).doesNotContain(id.toString());
        assertThat(officer.begins(tried(BEIJING), "seven days"))
                .as("its key is free")
                .isNotEqualTo(id);
        UUID other = officer.begins(tried(BEIJING));
        officer.seesTheEndOf(other);
        jdbc.sql("UPDATE simulation.simulation SET begun_at = begun_at - interval '8 days' WHERE id = :id")
                .param("id", other)
                .update();
        book.forget();
        assertThat(jdbc.sql("SELECT count(*) FROM simulation.simulation WHERE id = :id")
                        .param("id", other)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void areToldWhileTheyMayStillBeAdopted() {
        DelegationId delegation = newDelegation();
        TryingOfficer recalled = new TryingOfficer(reader, "is recalled", Role.DISTRICT_OFFICER);
        ledger.record(NOON, delegated(delegation, null, "is recalled", Remit.in(HULI), NOON, Power.ADOPT_POLICIES));
        UUID id = recalled.begins(tried(BEIJING));
        recalled.seesTheEndOf(id);

        ledger.record(NOON.plusSeconds(1), new DelegationRevoked(delegation, new Text("调离")));
        reader.get("/api/v1/star-rules");

        assertThat(recalled.get(TryingOfficer.SIMULATIONS + "/{id}", id).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(recalled.get(TryingOfficer.SIMULATIONS + "/{id}/changes", id).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }

    @Test
    void areCancelledByWhoeverMayAdoptInTheWholeCity() {
        TryingOfficer ofTheCity = new TryingOfficer(reader, "may adopt everywhere", Role.CITY_OFFICER);
        TryingOfficer ofTheDistrict = new TryingOfficer(reader, "may adopt in a district", Role.DISTRICT_OFFICER);
        ledger.record(
                NOON,
                delegated(
                        newDelegation(),
                        null,
                        "may adopt everywhere",
                        Remit.in(new DivisionCode("350200")),
                        NOON,
                        Power.ADOPT_POLICIES),
                delegated(
                        newDelegation(), null, "may adopt in a district", Remit.in(HULI), NOON, Power.ADOPT_POLICIES));
        reader.get("/api/v1/star-rules");
        try (Turn turn = turn()) {
            assertThat(turn).isNotNull();
            UUID id = begun();

            assertThat(ofTheDistrict.cancels(id).problem()).isEqualTo("404 UNKNOWN_SIMULATION");
            assertThat(ofTheCity.cancels(id).as(SimulationView.class).state()).isEqualTo(SimulationState.CANCELLED);
        }
    }

    @Test
    void areBegunOnceByOneKey() {
        reader.get("/api/v1/star-rules");
        UUID first = officer.begins(tried(BEIJING), "a key");
        officer.seesTheEndOf(first);

        assertThat(officer.begins(tried(BEIJING), "a key")).isEqualTo(first);
        assertThat(officer.tries(tried(NATIONAL), "a key").problem()).isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
        assertThat(officer.get(TryingOfficer.SIMULATIONS + "?limit=1")
                        .as(Simulations.class)
                        .simulations())
                .singleElement()
                .satisfies(newest -> assertThat(newest.simulationId()).isEqualTo(first));
    }

    /** Nobody can read who registered meanwhile, so that a simulation waits. */
    private Connection heldUp() throws SQLException {
        reader.get("/api/v1/star-rules");
        Connection holder = dataSource.getConnection();
        holder.setAutoCommit(false);
        try (Statement lock = holder.createStatement()) {
            lock.execute("LOCK TABLE query.person IN ACCESS EXCLUSIVE MODE");
        }
        return holder;
    }

    @Test
    void areTriedOneAtATimeAndCanBeCancelled() throws SQLException {
        UUID id;
        try (Connection holder = heldUp()) {
            id = officer.begins(tried(BEIJING));

            assertThat(officer.tries(tried(NATIONAL)).problem()).isEqualTo("409 SIMULATION_RUNNING");
            assertThat(officer.sees(id).state()).isEqualTo(SimulationState.RUNNING);
            assertThat(officer.get(TryingOfficer.SIMULATIONS + "/{id}/changes", id)
                            .problem())
                    .isEqualTo("409 SIMULATION_UNFINISHED");

            Answer cancelled = officer.cancels(id);
            assertThat(cancelled.as(SimulationView.class).state()).isEqualTo(SimulationState.CANCELLED);
            holder.rollback();
        }
        UUID next = officer.begins(tried(NATIONAL));

        assertThat(officer.seesTheEndOf(next).state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(officer.cancels(next).as(SimulationView.class).state())
                .as("what has ended stays as it is")
                .isEqualTo(SimulationState.COMPLETED);
        assertThat(officer.sees(id).state()).isEqualTo(SimulationState.CANCELLED);
        assertThat(officer.get(TryingOfficer.SIMULATIONS + "/{id}/changes", id).problem())
                .isEqualTo("409 SIMULATION_UNFINISHED");
        assertThat(jdbc.sql("SELECT count(*) FROM simulation.change WHERE simulation_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void areFoundDeadWithTheirProcess() throws SQLException {
        UUID id;
        try (Connection holder = heldUp()) {
            id = officer.begins(tried(BEIJING));

            jdbc.sql("""
                            SELECT pg_terminate_backend(pid) FROM pg_locks
                            WHERE locktype = 'advisory' AND (classid::bigint, objid::bigint) = (%s)""".formatted(SimulationBook.LOCK)).query().listOfRows();

            await().until(() -> officer.sees(id), one -> one.state() == SimulationState.DIED);
            holder.rollback();
        }
        UUID again = officer.begins(tried(BEIJING));

        assertThat(officer.seesTheEndOf(again).state()).isEqualTo(SimulationState.COMPLETED);
        assertThat(officer.sees(id).state()).isEqualTo(SimulationState.DIED);
    }

    @Test
    void areNotOfPoliciesThatContradictThemselves() {
        StarRules falling = rules(100, 300, 300, 1_000, 1_500);
        StarRules sooner = new StarRules(
                IntStream.rangeClosed(1, StarRules.HIGHEST)
                        .mapToObj(level -> new StarRules.Level(level * 6_000L, 6 - level, StarGranter.CITY))
                        .toList(),
                true,
                true,
                5);

        assertThat(officer.tries(tried(falling)).problem()).isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(officer.tries(tried(sooner)).problem()).isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(officer.tries(tried(rules(1, 2, 3, 4, 1_000_000))).problem()).isEqualTo("422 STAR_RULES_INVALID");
        assertThat(officer.tries(Map.of()).problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(officer.tries(Map.of("stars", Map.of("jurisdiction", HULI.value())))
                        .problem())
                .isEqualTo("400 INVALID_FIELD");
    }

    @Test
    void areForWhoeverMayAdoptThePolicy() {
        reader.get("/api/v1/star-rules");
        Map<String, Object> ofTheCity = Map.of("stars", Map.of("jurisdiction", "350200", "on", ON, "rules", BEIJING));
        UUID id = officer.begins(tried(BEIJING), "whose it is");
        officer.seesTheEndOf(id);

        assertThat(officer.tries(ofTheCity).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(officer.get(TryingOfficer.SIMULATIONS + "/{id}", UUID.randomUUID())
                        .problem())
                .isEqualTo("404 UNKNOWN_SIMULATION");
        assertThat(officer.get(TryingOfficer.SIMULATIONS + "/no-number").problem())
                .isEqualTo("404 UNKNOWN_SIMULATION");
        String another = Callers.holder("another officer", Role.CITY_OFFICER);
        assertThat(reader.getAs(another, TryingOfficer.SIMULATIONS + "/{id}", id)
                        .problem())
                .isEqualTo("404 UNKNOWN_SIMULATION");
        assertThat(reader.getAs(
                                TestIssuer.shared().token("an auditor", Role.AUDITOR),
                                TryingOfficer.SIMULATIONS + "/{id}",
                                id)
                        .status())
                .isEqualTo(200);
        assertThat(reader.getAs(another, TryingOfficer.SIMULATIONS)
                        .as(Simulations.class)
                        .simulations())
                .isEmpty();
    }
}
