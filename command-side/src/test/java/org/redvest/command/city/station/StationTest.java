package org.redvest.command.city.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.api.Coordinates;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.command.ChangeStation;
import org.redvest.api.city.station.command.CloseStation;
import org.redvest.api.city.station.command.DockTeam;
import org.redvest.api.city.station.command.EndDocking;
import org.redvest.api.city.station.command.OpenStation;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.command.city.organisation.TestOrganisations;

class StationTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("350211002004");
    private static final Text NUMBER = new Text("XM-YZ-001");
    private static final Text NAME = new Text("地铁叶厝社区志愿服务驿站");
    private static final StationId STATION = StationId.ofNumber(NUMBER);
    private static final Coordinates PLACE = new Coordinates(118_095_973, 24_576_210);
    private static final Site SITE = new Site(COMMUNITY, Text.EMPTY, PLACE);
    private static final OpeningHours HOURS = new OpeningHours(510, 1230);
    private static final LocalDate OPENED_ON = LocalDate.of(2018, 3, 28);
    private static final LocalDate LAST_DAY = LocalDate.of(2018, 12, 31);
    private static final StationOpened OPENED =
            new StationOpened(STATION, NUMBER, NAME, StationKind.STATION, SITE, HOURS, OPENED_ON, null);
    private static final StationClosed CLOSED = new StationClosed(STATION, LAST_DAY);

    private static final StationOpened OFFICE = another("office", StationKind.OFFICE);
    private static final StationOpened CLOSED_OFFICE = another("closed office", StationKind.OFFICE);

    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId OTHER_TEAM = OrganisationId.of("52350206MJB00000X0");
    private static final DockingId DOCKING = DockingId.from(new UUID(1, 1));
    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2018, 9, 30);
    private static final TeamDocked DOCKED = docked(DOCKING, null);

    private final FixtureConfiguration<Station> fixture = new AggregateTestFixture<>(Station.class);

    @BeforeEach
    void knowsOthers() {
        fixture.registerInjectableResource(TestStations.where(
                OPENED, OFFICE, CLOSED_OFFICE, new StationClosed(CLOSED_OFFICE.stationId(), LAST_DAY)));
        fixture.registerInjectableResource(TestOrganisations.registered(OTHER_TEAM));
    }

    private static StationOpened another(String number, StationKind kind) {
        Text text = new Text(number);
        return new StationOpened(StationId.ofNumber(text), text, text, kind, SITE, null, OPENED_ON, null);
    }

    private static OpenStation open(Text number, StationKind kind, @Nullable StationId parent) {
        return new OpenStation(number, NAME, kind, SITE, HOURS, OPENED_ON, parent);
    }

    private static TeamDocked docked(DockingId docking, @Nullable LocalDate until) {
        return new TeamDocked(
                STATION,
                docking,
                TEAM,
                new Text("文明单位志愿服务队001"),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                DutyTime.MORNING,
                FROM,
                until);
    }

    private static DockTeam dock(
            DockingId docking,
            OrganisationId team,
            DayOfWeek day,
            DutyTime time,
            LocalDate from,
            @Nullable LocalDate until) {
        return new DockTeam(STATION, docking, team, new Text("文明单位志愿服务队001"), Set.of(day), time, from, until);
    }

    @Nested
    class IsOpened {

        @Test
        void once() {
            fixture.givenNoPriorActivity()
                    .when(open(NUMBER, StationKind.STATION, null))
                    .expectEvents(OPENED)
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(OPENED)
                    .when(open(NUMBER, StationKind.STATION, null))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void onceWhateverBecameOfIt() {
            fixture.given(OPENED, new StationChanged(STATION, new Text("新名"), SITE, null, null), CLOSED)
                    .when(open(NUMBER, StationKind.STATION, null))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void underANumberThatNoOtherHas() {
            fixture.given(OPENED)
                    .when(new OpenStation(NUMBER, new Text("另一个"), StationKind.STATION, SITE, HOURS, OPENED_ON, null))
                    .expectException(because(Problem.STATION_ALREADY_OPENED))
                    .expectNoEvents();
        }

        @Test
        void beneathOneOfAHigherRank() {
            fixture.givenNoPriorActivity()
                    .when(open(NUMBER, StationKind.STATION, OFFICE.stationId()))
                    .expectEvents(new StationOpened(
                            STATION, NUMBER, NAME, StationKind.STATION, SITE, HOURS, OPENED_ON, OFFICE.stationId()));
        }

        @ParameterizedTest
        @EnumSource(names = {"CENTRE", "OFFICE"})
        void notBeneathOneOfItsRankOrALower(StationKind kind) {
            fixture.givenNoPriorActivity()
                    .when(open(new Text("new"), kind, OFFICE.stationId()))
                    .expectException(because(Problem.PARENT_INVALID))
                    .expectNoEvents();
        }

        @Test
        void notBeneathOneThatIsClosedOrNone() {
            fixture.givenNoPriorActivity()
                    .when(open(NUMBER, StationKind.STATION, CLOSED_OFFICE.stationId()))
                    .expectException(because(Problem.PARENT_INVALID))
                    .expectNoEvents();
            fixture.givenNoPriorActivity()
                    .when(open(NUMBER, StationKind.STATION, StationId.ofNumber(new Text("nowhere"))))
                    .expectException(because(Problem.PARENT_INVALID))
                    .expectNoEvents();
        }

        @Test
        void ranksHaveNoCircle() {
            for (StationKind one : StationKind.values()) {
                for (StationKind other : StationKind.values()) {
                    assertThat(one.isAbove(other) && other.isAbove(one)).isFalse();
                }
                assertThat(one.isAbove(one)).isFalse();
            }
        }
    }

    @Nested
    class IsChanged {

        private static final StationChanged MOVED = new StationChanged(
                STATION,
                new Text("新名"),
                new Site(COMMUNITY, new Text("1号口"), new Coordinates(118_096_120, 24_576_054)),
                null,
                OFFICE.stationId());
        private static final ChangeStation MOVE = new ChangeStation(
                STATION,
                new Text("新名"),
                new Text("1号口"),
                new Coordinates(118_096_120, 24_576_054),
                null,
                OFFICE.stationId());

        @Test
        void inItsDivision() {
            fixture.given(OPENED).when(MOVE).expectEvents(MOVED);
        }

        @Test
        void whereAnythingDiffers() {
            fixture.given(OPENED, MOVED)
                    .when(MOVE)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(OPENED)
                    .when(new ChangeStation(STATION, NAME, Text.EMPTY, PLACE, HOURS, null))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void alsoWhereWhatItBelongsToWasClosedSince() {
            StationOpened beneathAClosed = new StationOpened(
                    STATION, NUMBER, NAME, StationKind.STATION, SITE, HOURS, OPENED_ON, CLOSED_OFFICE.stationId());
            fixture.given(beneathAClosed)
                    .when(new ChangeStation(STATION, NAME, Text.EMPTY, PLACE, null, CLOSED_OFFICE.stationId()))
                    .expectEvents(new StationChanged(STATION, NAME, SITE, null, CLOSED_OFFICE.stationId()));
            fixture.given(OPENED)
                    .when(new ChangeStation(STATION, NAME, Text.EMPTY, PLACE, HOURS, CLOSED_OFFICE.stationId()))
                    .expectException(because(Problem.PARENT_INVALID))
                    .expectNoEvents();
        }

        @Test
        void notToBelongToItself() {
            fixture.given(OPENED)
                    .when(new ChangeStation(STATION, NAME, Text.EMPTY, PLACE, HOURS, STATION))
                    .expectException(because(Problem.PARENT_INVALID))
                    .expectNoEvents();
        }

        @Test
        void notAfterItWasClosed() {
            fixture.given(OPENED, CLOSED)
                    .when(MOVE)
                    .expectException(because(Problem.STATION_CLOSED))
                    .expectNoEvents();
        }
    }

    @Nested
    class IsClosed {

        @Test
        void once() {
            fixture.given(OPENED).when(new CloseStation(STATION, LAST_DAY)).expectEvents(CLOSED);
            fixture.given(OPENED, CLOSED)
                    .when(new CloseStation(STATION, LAST_DAY))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
            fixture.given(OPENED, CLOSED)
                    .when(new CloseStation(STATION, LAST_DAY.plusDays(1)))
                    .expectException(because(Problem.STATION_CLOSED))
                    .expectNoEvents();
        }

        @Test
        void notBeforeItWasOpened() {
            fixture.given(OPENED)
                    .when(new CloseStation(STATION, OPENED_ON.minusDays(1)))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void toWhoeverWouldServeThereForLonger() {
            TeamDocked earlier = docked(DockingId.from(new UUID(1, 2)), UNTIL);
            fixture.given(OPENED, DOCKED, earlier)
                    .when(new CloseStation(STATION, LAST_DAY))
                    .expectEvents(CLOSED, new DockingEnded(STATION, DOCKING, LAST_DAY));
        }
    }

    @Nested
    class HasATeamDock {

        @Test
        void thatNeedNotBeRegistered() {
            fixture.given(OPENED)
                    .when(new DockTeam(
                            STATION, DOCKING, TEAM, DOCKED.team(), DOCKED.weekdays(), DutyTime.MORNING, FROM, null))
                    .expectEvents(DOCKED)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceUnderOneNumber() {
            fixture.given(OPENED, DOCKED)
                    .when(dock(DOCKING, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, FROM, null))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({"SATURDAY, MORNING", "SUNDAY, MORNING", "SATURDAY, WHOLE_DAY"})
        void notTwiceAtATime(DayOfWeek day, DutyTime time) {
            fixture.given(OPENED, DOCKED)
                    .when(dock(DockingId.from(new UUID(1, 2)), TEAM, day, time, UNTIL, null))
                    .expectException(because(Problem.ALREADY_DOCKED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({"SATURDAY, AFTERNOON", "MONDAY, MORNING", "MONDAY, WHOLE_DAY"})
        void atAnotherTime(DayOfWeek day, DutyTime time) {
            DockingId docking = DockingId.from(new UUID(1, 2));
            fixture.given(OPENED, DOCKED)
                    .when(dock(docking, TEAM, day, time, FROM, null))
                    .expectEvents(new TeamDocked(STATION, docking, TEAM, DOCKED.team(), Set.of(day), time, FROM, null));
        }

        @Test
        void besideAnother() {
            fixture.given(OPENED, DOCKED)
                    .when(dock(
                            DockingId.from(new UUID(1, 2)),
                            OTHER_TEAM,
                            DayOfWeek.SATURDAY,
                            DutyTime.MORNING,
                            FROM,
                            null))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void againFromTheDayAfterItsLast() {
            DockingId again = DockingId.from(new UUID(1, 2));
            fixture.given(OPENED, docked(DOCKING, UNTIL))
                    .when(dock(again, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, UNTIL, null))
                    .expectException(because(Problem.ALREADY_DOCKED))
                    .expectNoEvents();
            fixture.given(OPENED, docked(DOCKING, UNTIL))
                    .when(dock(again, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, UNTIL.plusDays(1), null))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void forAPeriodThatEndsAfterItBegins() {
            fixture.given(OPENED)
                    .when(dock(DOCKING, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, FROM, FROM.minusDays(1)))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
            fixture.given(OPENED)
                    .when(dock(DOCKING, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, FROM, FROM))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void whileItIsOpen() {
            fixture.given(OPENED, CLOSED)
                    .when(dock(DOCKING, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, FROM, null))
                    .expectException(because(Problem.STATION_CLOSED))
                    .expectNoEvents();
            fixture.given(OPENED, CLOSED)
                    .when(dock(DOCKING, TEAM, DayOfWeek.SATURDAY, DutyTime.MORNING, FROM, LAST_DAY))
                    .expectResultMessagePayload(Effect.RECORDED);
        }
    }

    @Nested
    class LetsATeamGo {

        @Test
        void onADayOnce() {
            fixture.given(OPENED, DOCKED)
                    .when(new EndDocking(STATION, DOCKING, TEAM, UNTIL))
                    .expectEvents(new DockingEnded(STATION, DOCKING, UNTIL));
            fixture.given(OPENED, DOCKED, new DockingEnded(STATION, DOCKING, UNTIL))
                    .when(new EndDocking(STATION, DOCKING, TEAM, UNTIL))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void earlierThanWasSaidAndNotLater() {
            fixture.given(OPENED, docked(DOCKING, UNTIL))
                    .when(new EndDocking(STATION, DOCKING, TEAM, UNTIL.minusDays(1)))
                    .expectEvents(new DockingEnded(STATION, DOCKING, UNTIL.minusDays(1)));
            fixture.given(OPENED, docked(DOCKING, UNTIL))
                    .when(new EndDocking(STATION, DOCKING, TEAM, UNTIL.plusDays(1)))
                    .expectException(because(Problem.DOCKING_ENDED))
                    .expectNoEvents();
        }

        /** A file states the end that it stated before, and meanwhile it was let go earlier. */
        @Test
        void andIsToldAnEndThatCountedOnceWithoutAnEffect() {
            fixture.given(OPENED, docked(DOCKING, UNTIL), new DockingEnded(STATION, DOCKING, FROM))
                    .when(new EndDocking(STATION, DOCKING, TEAM, UNTIL))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void notBeforeItCame() {
            fixture.given(OPENED, DOCKED)
                    .when(new EndDocking(STATION, DOCKING, TEAM, FROM.minusDays(1)))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void thatIsThere() {
            fixture.given(OPENED, DOCKED)
                    .when(new EndDocking(STATION, DockingId.from(new UUID(9, 9)), TEAM, UNTIL))
                    .expectException(because(Problem.UNKNOWN_DOCKING))
                    .expectNoEvents();
            fixture.given(OPENED, DOCKED)
                    .when(new EndDocking(STATION, DOCKING, OTHER_TEAM, UNTIL))
                    .expectException(because(Problem.UNKNOWN_DOCKING))
                    .expectNoEvents();
        }
    }
}
