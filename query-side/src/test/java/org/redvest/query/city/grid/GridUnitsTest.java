package org.redvest.query.city.grid;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newGridUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.grid.event.GridWorkerAppointed;
import org.redvest.api.city.grid.event.GridWorkerReleased;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.city.grid.query.GridUnitView.Worker;
import org.redvest.api.city.grid.query.GridUnits;
import org.redvest.api.id.GridUnitId;
import org.redvest.platform.security.Role;
import org.redvest.query.Callers;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** The grid below a community, and who looks after it on which day. */
@QuerySideTest
class GridUnitsTest {

    /** 曾营社区, of which no other test knows units. */
    private static final String ZENGYING = "350211003008";

    private static final String ALL = "/api/v1/grid-units?division=350211003";
    private static final String ONE = "/api/v1/grid-units/{unit}";
    private static final String MINE = "/api/v1/grid-units?worker=me";
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

    private final Ledger ledger;
    private final Reader reader;
    private final GridUnitId area = newGridUnit();
    private final GridUnitId estate = newGridUnit();
    private final GridUnitId building = newGridUnit();
    private final GridUnitId closed = newGridUnit();

    GridUnitsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void anArea() {
        ledger.record(
                NOON,
                added(area, null, GridKind.AREA, "东片区"),
                added(estate, area, GridKind.ESTATE, "杏林小区"),
                added(building, estate, GridKind.BUILDING, "3号楼"),
                added(closed, area, GridKind.ESTATE, "旧村"),
                new GridUnitClosed(closed, new Text("拆迁")),
                appointed(estate, GridPost.B, "gu-deputy", MARCH, null),
                appointed(estate, GridPost.A, "gu-worker", MARCH, LocalDate.of(2022, 12, 31)),
                appointed(building, GridPost.A, "gu-worker", LocalDate.of(2023, 1, 1), null));
    }

    private static GridUnitAdded added(GridUnitId unit, @Nullable GridUnitId parent, GridKind kind, String name) {
        return new GridUnitAdded(unit, new DivisionCode(ZENGYING), parent, kind, new Text(name));
    }

    private static GridWorkerAppointed appointed(
            GridUnitId unit, GridPost post, String worker, LocalDate from, @Nullable LocalDate until) {
        return new GridWorkerAppointed(unit, post, new Subject(worker), from, until);
    }

    private List<GridUnitId> numbers(Reader.Answer answer) {
        return answer.as(GridUnits.class).units().stream()
                .map(GridUnitView::gridUnitId)
                .toList();
    }

    @Test
    void isReadByEverybodyWithoutWhoLooksAfterIt() {
        GridUnits seen = reader.getAsNobody(ALL + "&on=2022-06-01").as(GridUnits.class);

        assertThat(seen.units())
                .extracting(GridUnitView::path)
                .containsExactly("东片区", "东片区 / 杏林小区", "东片区 / 杏林小区 / 3号楼");
        assertThat(seen.units()).allSatisfy(unit -> {
            assertThat(unit.divisionName()).isEqualTo("曾营社区居委会");
            assertThat(unit.workers()).isEmpty();
        });
        assertThat(seen.units().get(1).parentId()).isEqualTo(area);
        assertThat(reader.getAs(Callers.holder("gu-manager", Role.ORGANISATION_MANAGER), ONE + "?on=2022-06-01", estate)
                        .as(GridUnitView.class)
                        .workers())
                .isEmpty();
    }

    @Test
    void isReadByOfficersWithWhoLooksAfterItOnTheDay() {
        assertThat(workers(estate, "2022-06-01"))
                .containsExactly(
                        new Worker(GridPost.A, "gu-worker", MARCH, LocalDate.of(2022, 12, 31)),
                        new Worker(GridPost.B, "gu-deputy", MARCH, null));
        assertThat(workers(estate, "2022-02-28")).isEmpty();
        assertThat(workers(estate, "2022-12-31")).hasSize(2);
        assertThat(workers(estate, "2023-01-01")).extracting(Worker::post).containsExactly(GridPost.B);
        assertThat(reader.ask(GridUnits.class, ALL + "&on=2022-06-01")
                        .units()
                        .get(1)
                        .workers())
                .hasSize(2);
    }

    private List<Worker> workers(GridUnitId unit, String day) {
        return reader.ask(GridUnitView.class, ONE + "?on={day}", unit, day).workers();
    }

    /** From the day on which that was said, in China; the days before stay theirs, and so does what they are appointed for anew. */
    @Test
    void isLookedAfterUntilTheDayOfTheRelease() {
        GridUnitId unit = newGridUnit();
        ledger.record(
                NOON,
                added(unit, area, GridKind.ESTATE, "新村"),
                appointed(unit, GridPost.A, "gu-released", MARCH, null));
        ledger.record(
                Instant.parse("2022-06-30T16:00:00Z"),
                new GridWorkerReleased(unit, GridPost.A, new Subject("gu-released")));

        assertThat(workers(unit, "2022-06-30")).hasSize(1);
        assertThat(workers(unit, "2022-07-01")).isEmpty();

        ledger.record(NOON, appointed(unit, GridPost.A, "gu-released", LocalDate.of(2022, 9, 1), null));
        assertThat(workers(unit, "2022-08-31")).isEmpty();
        assertThat(workers(unit, "2022-09-01")).hasSize(1);

        ledger.record(NOON, new GridUnitClosed(unit, new Text("拆迁")));
        assertThat(reader.ask(GridUnitView.class, ONE, unit).closed()).isTrue();
    }

    @Test
    void isMineWhereILookAfterIt() {
        String worker = Callers.holder("gu-worker", Role.ORGANISATION_MANAGER);

        assertThat(numbers(reader.getAs(worker, MINE + "&on=2022-06-01"))).containsExactly(estate);
        assertThat(numbers(reader.getAs(worker, MINE + "&on=2023-06-01"))).containsExactly(building);
        assertThat(numbers(reader.getAs(worker, MINE + "&on=2022-06-01&division=350212")))
                .isEmpty();
        assertThat(reader.getAsNobody(MINE).problem()).isEqualTo("401 SIGN_IN_REQUIRED");
        assertThat(reader.get("/api/v1/grid-units?worker=gu-worker").status()).isEqualTo(400);
    }

    @Test
    void isPagedInTheOrderInWhichItGrew() {
        GridUnits first = reader.ask(GridUnits.class, ALL + "&limit=1");

        assertThat(first.units()).extracting(GridUnitView::gridUnitId).containsExactly(area);
        assertThat(numbers(reader.get(ALL + "&limit=1&cursor={cursor}", requireNonNull(first.nextCursor()))))
                .containsExactly(estate);
    }

    @Test
    void showsWhatWasClosedByItsNumberOnly() {
        assertThat(reader.ask(GridUnitView.class, ONE, closed).closed()).isTrue();
        assertThat(numbers(reader.get(ALL))).doesNotContain(closed);
        assertThat(reader.get(ONE, newGridUnit()).problem()).isEqualTo("404 UNKNOWN_GRID_UNIT");
        assertThat(reader.get("/api/v1/grid-units?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
    }
}
