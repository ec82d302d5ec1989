package org.redvest.command.city.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.command.AddGridUnit;
import org.redvest.api.city.grid.command.AppointGridWorker;
import org.redvest.api.city.grid.command.CloseGridUnit;
import org.redvest.api.city.grid.command.ReleaseGridWorker;
import org.redvest.api.city.grid.event.GridEvent;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.grid.event.GridWorkerAppointed;
import org.redvest.api.city.grid.event.GridWorkerReleased;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.city.Divisions;

/** Units of the grid lie in each other as they should, and are looked after by two, one at a time. */
class GridUnitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);
    private static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");
    private static final DivisionCode COMMUNITY = new DivisionCode("350203001001");
    private static final GridUnitId UNIT = unit(1);
    private static final Text NAME = new Text("3 号楼");
    private static final Text REASON = new Text("拆迁");
    private static final Subject ONE = new Subject("grid-worker-1");
    private static final Subject OTHER = new Subject("grid-worker-2");
    private static final GridUnitAdded ADDED = added(UNIT, GridKind.BUILDING);
    private static final GridUnitAdded AREA = added(unit(2), GridKind.AREA);
    private static final GridUnitAdded ESTATE = added(unit(3), GridKind.ESTATE);
    private static final GridUnitAdded BUILDING = added(unit(4), GridKind.BUILDING);
    private static final GridUnitAdded CLOSED = added(unit(5), GridKind.AREA);
    private static final GridUnitAdded ELSEWHERE =
            new GridUnitAdded(unit(6), new DivisionCode("350203001002"), null, GridKind.AREA, NAME);

    private final FixtureConfiguration<GridUnit> fixture = new AggregateTestFixture<>(GridUnit.class);

    @BeforeEach
    void knowsOthers() {
        fixture.registerInjectableResource(
                units(AREA, ESTATE, BUILDING, CLOSED, new GridUnitClosed(unit(5), REASON), ELSEWHERE));
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static GridUnitId unit(int number) {
        return GridUnitId.from(new UUID(7, number));
    }

    private static GridUnitAdded added(GridUnitId unit, GridKind kind) {
        return new GridUnitAdded(unit, COMMUNITY, null, kind, NAME);
    }

    private static GridUnits units(GridEvent... happened) {
        Map<GridUnitId, List<DomainEventMessage<?>>> log = new HashMap<>();
        for (GridEvent event : happened) {
            List<DomainEventMessage<?>> stream = log.computeIfAbsent(event.gridUnitId(), none -> new ArrayList<>());
            stream.add(new GenericDomainEventMessage<>(
                    "GridUnit", event.gridUnitId().value(), stream.size(), event));
        }
        return new GridUnits(
                (id, from) -> {
                    List<DomainEventMessage<?>> stream = log.getOrDefault(id, List.of());
                    return List.copyOf(stream.subList(Math.toIntExact(from), stream.size()));
                },
                new Divisions("xiamen"));
    }

    private static AddGridUnit add(String division, @Nullable GridUnitId parent, GridKind kind) {
        return new AddGridUnit(UNIT, new DivisionCode(division), parent, kind, NAME);
    }

    private static AppointGridWorker appoint(GridPost post, Subject worker, LocalDate from, @Nullable LocalDate until) {
        return new AppointGridWorker(UNIT, post, worker, from, until);
    }

    private static GridWorkerAppointed appointed(
            GridPost post, Subject worker, LocalDate from, @Nullable LocalDate until) {
        return new GridWorkerAppointed(UNIT, post, worker, from, until);
    }

    private static GridWorkerReleased released(GridPost post, Subject worker) {
        return new GridWorkerReleased(UNIT, post, worker);
    }

    @Nested
    class Adding {

        @Test
        void oneInACommunity() {
            fixture.givenNoPriorActivity()
                    .when(add("350203001001", null, GridKind.BUILDING))
                    .expectEvents(ADDED)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void theSameOnce() {
            fixture.given(ADDED)
                    .when(add("350203001001", null, GridKind.BUILDING))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({"2, ESTATE", "2, BUILDING", "3, BUILDING"})
        void asAPartOfALargerOne(int parent, GridKind kind) {
            fixture.givenNoPriorActivity()
                    .when(add("350203001001", unit(parent), kind))
                    .expectEvents(new GridUnitAdded(UNIT, COMMUNITY, unit(parent), kind, NAME));
        }

        @ParameterizedTest
        @CsvSource({"2, AREA", "3, ESTATE", "3, AREA", "4, BUILDING", "5, BUILDING", "6, BUILDING", "99, BUILDING"})
        void notAsAPartOfWhatIsNotLargerNotThereOrElsewhere(int parent, GridKind kind) {
            fixture.givenNoPriorActivity()
                    .when(add("350203001001", unit(parent), kind))
                    .expectException(because(Problem.GRID_PARENT_INVALID))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({
            "350203001, GRID_COMMUNITY_REQUIRED",
            "350203, GRID_COMMUNITY_REQUIRED",
            "350200, GRID_COMMUNITY_REQUIRED",
            "999999999999, UNKNOWN_DIVISION"
        })
        void notWhereThereIsNoCommunity(String division, Problem problem) {
            fixture.givenNoPriorActivity()
                    .when(add(division, null, GridKind.AREA))
                    .expectException(because(problem))
                    .expectNoEvents();
        }
    }

    @Test
    void isClosedOnce() {
        fixture.given(ADDED)
                .when(new CloseGridUnit(UNIT, REASON))
                .expectEvents(new GridUnitClosed(UNIT, REASON))
                .expectResultMessagePayload(Effect.RECORDED);
        fixture.given(ADDED, new GridUnitClosed(UNIT, REASON))
                .when(new CloseGridUnit(UNIT, REASON))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
    }

    @Nested
    class Appointing {

        @Test
        void aSecondBesideTheFirst() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY, null))
                    .when(appoint(GridPost.B, OTHER, TODAY, null))
                    .expectEvents(appointed(GridPost.B, OTHER, TODAY, null))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void theSameOnce() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY, null))
                    .when(appoint(GridPost.A, ONE, TODAY, null))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void anotherOnTheDayAfterTheLast() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY, TODAY.plusDays(9)))
                    .when(appoint(GridPost.A, OTHER, TODAY.plusDays(10), null))
                    .expectEvents(appointed(GridPost.A, OTHER, TODAY.plusDays(10), null));
        }

        @Test
        void notTwoAtOnePostOnADay() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY, TODAY.plusDays(9)))
                    .when(appoint(GridPost.A, OTHER, TODAY.plusDays(9), null))
                    .expectException(because(Problem.GRID_POST_TAKEN))
                    .expectNoEvents();
        }

        @Test
        void notOneAtBothPostsOnADay() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY, TODAY.plusDays(9)))
                    .when(appoint(GridPost.B, ONE, TODAY.minusDays(9), TODAY))
                    .expectException(because(Problem.GRID_WORKER_ON_BOTH_POSTS))
                    .expectNoEvents();
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY, TODAY.plusDays(9)))
                    .when(appoint(GridPost.B, ONE, TODAY.plusDays(10), null))
                    .expectEvents(appointed(GridPost.B, ONE, TODAY.plusDays(10), null));
        }

        @Test
        void notForADayBeforeTheFirst() {
            fixture.given(ADDED)
                    .when(appoint(GridPost.A, ONE, TODAY, TODAY.minusDays(1)))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void notWhereTheUnitIsClosed() {
            fixture.given(ADDED, new GridUnitClosed(UNIT, REASON))
                    .when(appoint(GridPost.A, ONE, TODAY, null))
                    .expectException(because(Problem.GRID_UNIT_CLOSED))
                    .expectNoEvents();
        }
    }

    @Nested
    class Releasing {

        private final ReleaseGridWorker command = new ReleaseGridWorker(UNIT, GridPost.A, ONE);

        @Test
        void fromTodayOn() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY.minusDays(9), null))
                    .when(command)
                    .expectEvents(released(GridPost.A, ONE))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void fromWhatIsToComeToo() {
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY.plusDays(9), null))
                    .when(command)
                    .expectEvents(released(GridPost.A, ONE));
        }

        @Test
        void leavesTheDaysToOthers() {
            fixture.givenCurrentTime(NOW)
                    .andGiven(ADDED, appointed(GridPost.A, ONE, TODAY.minusDays(9), null), released(GridPost.A, ONE))
                    .when(appoint(GridPost.A, OTHER, TODAY, null))
                    .expectEvents(appointed(GridPost.A, OTHER, TODAY, null));
            fixture.givenCurrentTime(NOW)
                    .andGiven(ADDED, appointed(GridPost.A, ONE, TODAY.minusDays(9), null), released(GridPost.A, ONE))
                    .when(appoint(GridPost.A, OTHER, TODAY.minusDays(1), null))
                    .expectException(because(Problem.GRID_POST_TAKEN))
                    .expectNoEvents();
        }

        @Test
        void once() {
            fixture.givenCurrentTime(NOW)
                    .andGiven(ADDED, appointed(GridPost.A, ONE, TODAY, null), released(GridPost.A, ONE))
                    .when(command)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void nobodyWhoIsNotThere() {
            fixture.given(ADDED, appointed(GridPost.B, ONE, TODAY, null), appointed(GridPost.A, OTHER, TODAY, null))
                    .when(command)
                    .expectException(because(Problem.GRID_POST_NOT_HELD))
                    .expectNoEvents();
            fixture.given(ADDED, appointed(GridPost.A, ONE, TODAY.minusDays(9), TODAY.minusDays(1)))
                    .when(command)
                    .expectException(because(Problem.GRID_POST_NOT_HELD))
                    .expectNoEvents();
        }
    }

    @Nested
    class AsOthersKnowIt {

        private final GridUnits units = units(BUILDING, CLOSED, new GridUnitClosed(unit(5), REASON));

        @Test
        void liesInItsCommunity() {
            assertThat(units.of(unit(4))).contains(Remit.in(COMMUNITY));
            assertThat(units.of(unit(99))).isEmpty();
            assertThat(units.of(OrderId.from(new UUID(1, 1)))).isEmpty();
        }

        @Test
        void isOpenThere() {
            units.requireOpenIn(unit(4), COMMUNITY);
            assertRefused(Problem.GRID_UNIT_CLOSED, () -> units.requireOpenIn(unit(5), COMMUNITY));
            assertRefused(Problem.UNKNOWN_GRID_UNIT, () -> units.requireOpenIn(unit(99), COMMUNITY));
            assertRefused(
                    Problem.GRID_UNIT_ELSEWHERE, () -> units.requireOpenIn(unit(4), new DivisionCode("350203001")));
        }
    }
}
