package org.redvest.command.service.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.project.TestProjects.details;
import static org.redvest.command.service.series.SeriesLedger.PROJECT;
import static org.redvest.command.service.series.SeriesLedger.SERIES;
import static org.redvest.command.service.series.SeriesLedger.TEAM;
import static org.redvest.command.service.series.SeriesLedger.day;
import static org.redvest.command.service.series.SeriesLedger.plan;
import static org.redvest.command.service.series.SeriesLedger.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.series.Laying;
import org.redvest.api.service.series.LeftAlone;
import org.redvest.api.service.series.LeftCause;
import org.redvest.api.service.series.Occurrence;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.SeriesChange;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.series.command.ChangeSeries;
import org.redvest.api.service.series.command.EndSeries;
import org.redvest.api.service.series.command.LayOccurrences;
import org.redvest.api.service.series.command.MoveOccurrence;
import org.redvest.api.service.series.command.PlanSeries;
import org.redvest.api.service.series.command.SkipOccurrence;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.OccurrencesLaid;
import org.redvest.api.service.series.event.SeriesChanged;
import org.redvest.api.service.series.event.SeriesEnded;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftOpened;

/** A series and its shifts change together or not at all. It is Sunday, 1 March 2026. */
class SeriesTest {

    private static final SeriesPlan SATURDAYS = plan("FREQ=WEEKLY;BYDAY=SA", "2012-06-02", "08:30", "11:30");
    private static final Text REASON = new Text("台风红色预警");
    private static final LocalDate FROM = day("2026-03-01");
    private static final LocalDate UNTIL = day("2026-04-01");

    private final SeriesLedger ledger = new SeriesLedger();

    @BeforeEach
    void aPublishedProject() {
        ledger.projects.published(PROJECT, TEAM, details("350203001", Risk.LOW));
    }

    private void planned(SeriesPlan plan) {
        assertThat(ledger.send(new PlanSeries(SERIES, PROJECT, plan))).isEqualTo(Effect.RECORDED);
    }

    private Laying lay(LocalDate from, LocalDate until) {
        return ledger.send(new LayOccurrences(SERIES, from, until));
    }

    /** The four Saturdays of March: the 7th, 14th, 21st and 28th. */
    private void saturdaysLaid() {
        planned(SATURDAYS);
        assertThat(lay(FROM, UNTIL)).isEqualTo(new Laying(4, 0, 4, false, null));
    }

    private void assertRefusedWithoutATrace(Problem problem, Command<?> command) {
        List<Object> before = ledger.all();
        assertRefused(problem, () -> ledger.send(command));
        assertThat(ledger.all()).isEqualTo(before);
    }

    private void assertNothingHappens(Runnable deed) {
        List<Object> before = ledger.all();
        deed.run();
        assertThat(ledger.all()).isEqualTo(before);
    }

    private List<LocalDate> laid() {
        return ledger.series().stream()
                .filter(OccurrencesLaid.class::isInstance)
                .flatMap(event -> ((OccurrencesLaid) event).occurrences().stream())
                .map(Occurrence::date)
                .toList();
    }

    private static ServiceInterval interval(String start, String end) {
        return new ServiceInterval(Instant.parse(start), Instant.parse(end));
    }

    @Nested
    class Planning {

        @Test
        void isOfAProjectThatGoesOn() {
            planned(SATURDAYS);

            assertThat(ledger.series()).containsExactly(new SeriesPlanned(SERIES, PROJECT, SATURDAYS));
            assertNothingHappens(() -> assertThat(ledger.send(new PlanSeries(SERIES, PROJECT, SATURDAYS)))
                    .isEqualTo(Effect.ALREADY_RECORDED));
        }

        @Test
        void isDoneOnceWhateverBecameOfIt() {
            planned(SATURDAYS);
            SeriesPlan later = plan("FREQ=WEEKLY;BYDAY=SA", "2012-06-02", "09:00", "12:00");

            assertRefusedWithoutATrace(Problem.SERIES_PLANNED_OTHERWISE, new PlanSeries(SERIES, PROJECT, later));

            ledger.send(new ChangeSeries(SERIES, FROM, later));
            ledger.projects.happened(new ProjectClosed(PROJECT, REASON));
            assertNothingHappens(() -> assertThat(ledger.send(new PlanSeries(SERIES, PROJECT, SATURDAYS)))
                    .isEqualTo(Effect.ALREADY_RECORDED));
        }

        @Test
        void isRefusedOfOneThatDoesNot() {
            SeriesId other = SeriesId.from(new UUID(8, 2));
            assertRefusedWithoutATrace(
                    Problem.UNKNOWN_PROJECT, new PlanSeries(other, ProjectId.from(new UUID(9, 9)), SATURDAYS));

            ledger.projects.happened(new ProjectClosed(PROJECT, REASON));
            assertRefusedWithoutATrace(Problem.PROJECT_CLOSED, new PlanSeries(other, PROJECT, SATURDAYS));
        }

        @ParameterizedTest
        @CsvSource({
            "08:30, 08:30, INTERVAL_EMPTY",
            "24:00, 08:30, TIME_INVALID",
        })
        void isRefusedWhereItTakesNoTime(String start, String end, Problem problem) {
            assertRefused(problem, () -> plan("FREQ=DAILY", "2026-03-01", start, end));
        }
    }

    @Nested
    class Windows {

        @Test
        void makesAShiftForEachDay() {
            saturdaysLaid();

            assertThat(laid())
                    .containsExactly(day("2026-03-07"), day("2026-03-14"), day("2026-03-21"), day("2026-03-28"));
            assertThat(ledger.log(shift("2026-03-07")))
                    .containsExactly(new ShiftOpened(
                            shift("2026-03-07"),
                            PROJECT,
                            SERIES,
                            day("2026-03-07"),
                            details("350203001", Risk.LOW).site(),
                            new ShiftTerms(
                                    new ShiftTimes(
                                            Instant.parse("2026-03-07T00:30:00Z"),
                                            Instant.parse("2026-03-07T03:30:00Z"),
                                            Instant.parse("2026-02-04T16:00:00Z"),
                                            Instant.parse("2026-03-07T00:30:00Z")),
                                    20,
                                    true)));
        }

        @Test
        void writesNothingASecondTime() {
            saturdaysLaid();

            assertNothingHappens(() -> assertThat(lay(FROM, UNTIL)).isEqualTo(new Laying(0, 0, 4, false, null)));
        }

        @Test
        void makesWhatIsNewOfAWindowThatWentOn() {
            saturdaysLaid();

            assertThat(lay(day("2026-03-08"), day("2026-04-12"))).isEqualTo(new Laying(2, 0, 5, false, null));
            assertThat(laid()).endsWith(day("2026-04-04"), day("2026-04-11")).doesNotHaveDuplicates();
        }

        @Test
        void makesPastOnesWhereAskedFor() {
            planned(SATURDAYS);

            assertThat(lay(day("2017-01-01"), day("2018-01-01")).laid()).isEqualTo(52);
        }

        @Test
        void makesAHundredAtATime() {
            planned(plan("FREQ=DAILY", "2026-01-01", "07:20", "08:40"));

            assertThat(lay(day("2026-01-01"), day("2027-01-01"))).isEqualTo(new Laying(100, 0, 100, true, null));
            assertThat(RollingWindow.inLots(
                            new LayOccurrences(SERIES, day("2026-01-01"), day("2027-01-01")), ledger::send))
                    .isEqualTo(new Laying(265, 0, 365, false, null));
        }

        @Test
        void goesOverMidnight() {
            planned(plan("FREQ=WEEKLY;BYDAY=FR", "2026-03-06", "22:00", "02:00"));

            lay(FROM, day("2026-03-08"));

            assertThat(ledger.log(shift("2026-03-06"))).singleElement().satisfies(event -> {
                ShiftTimes times = ((ShiftOpened) event).terms().times();
                assertThat(times.start()).isEqualTo("2026-03-06T14:00:00Z");
                assertThat(times.end()).isEqualTo("2026-03-06T18:00:00Z");
            });
        }

        @Test
        void keepsToTheTerms() {
            planned(plan(
                    "FREQ=WEEKLY;BYDAY=TU",
                    "2025-09-01",
                    "14:30",
                    "16:30",
                    List.of(
                            new Period(day("2026-02-24"), day("2026-03-10")),
                            new Period(day("2026-03-31"), day("2026-07-10"))),
                    false));

            lay(FROM, UNTIL);

            assertThat(laid()).containsExactly(day("2026-03-03"), day("2026-03-10"), day("2026-03-31"));
        }

        @Test
        void passesOverHolidaysWhereThePlanSaysSo() {
            planned(plan("FREQ=WEEKLY;BYDAY=SA", "2012-06-02", "08:30", "11:30", List.of(), true));

            // 4 April is 清明节
            assertThat(lay(UNTIL, day("2026-04-15"))).isEqualTo(new Laying(1, 1, 1, false, null));
            assertThat(ledger.series())
                    .last()
                    .isEqualTo(new OccurrencesLaid(
                            SERIES,
                            UNTIL,
                            day("2026-04-15"),
                            List.of(new Occurrence(day("2026-04-11"), shift("2026-04-11"))),
                            List.of(day("2026-04-04"))));
            assertNothingHappens(() -> lay(UNTIL, day("2026-04-15")));
        }

        @Test
        void doesNotGuessAYearThatIsNotLoaded() {
            planned(plan("FREQ=WEEKLY;BYDAY=SA", "2012-06-02", "08:30", "11:30", List.of(), true));

            Laying laying = lay(day("2026-12-20"), day("2027-01-20"));

            assertThat(laying).isEqualTo(new Laying(1, 0, 1, false, 2027));
            assertThat(laid()).containsExactly(day("2026-12-26"));
            assertNothingHappens(() ->
                    assertThat(lay(day("2027-01-01"), day("2027-02-01"))).isEqualTo(new Laying(0, 0, 0, false, 2027)));
        }

        @Test
        void needsAPublishedProject() {
            SeriesLedger other = new SeriesLedger();
            other.projects.published(PROJECT, TEAM, details("350203001", Risk.LOW));
            other.projects.happened(new ProjectClosed(PROJECT, REASON));
            other.happened(SERIES.value(), new SeriesPlanned(SERIES, PROJECT, SATURDAYS));

            assertRefused(Problem.PROJECT_CLOSED, () -> other.send(new LayOccurrences(SERIES, FROM, UNTIL)));
            assertThat(other.series()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"2026-03-02, 2026-03-01, WINDOW_REVERSED", "2026-03-01, 2027-04-06, WINDOW_TOO_LONG"})
        void isOfAWindow(LocalDate from, LocalDate until, Problem problem) {
            planned(SATURDAYS);

            assertRefusedWithoutATrace(problem, new LayOccurrences(SERIES, from, until));
        }
    }

    @Nested
    class Exceptions {

        @Test
        void areKeptToWhenTheDayIsLaid() {
            planned(SATURDAYS);
            ledger.send(new SkipOccurrence(SERIES, day("2026-03-14"), REASON));
            ledger.send(new MoveOccurrence(
                    SERIES, day("2026-03-21"), interval("2026-03-22T01:00:00Z", "2026-03-22T04:00:00Z")));

            lay(FROM, UNTIL);

            assertThat(laid()).containsExactly(day("2026-03-07"), day("2026-03-21"), day("2026-03-28"));
            assertThat(ledger.log(shift("2026-03-21"))).singleElement().satisfies(event -> {
                ShiftOpened opened = (ShiftOpened) event;
                assertThat(opened.occurrence()).isEqualTo("2026-03-21");
                assertThat(opened.terms().times().start()).isEqualTo("2026-03-22T01:00:00Z");
            });
        }

        @Test
        void areMadeInTheWindowIntoWhichTheyAreMoved() {
            planned(SATURDAYS);
            ledger.send(new MoveOccurrence(
                    SERIES, day("2026-05-02"), interval("2026-03-29T01:00:00Z", "2026-03-29T04:00:00Z")));
            // by the clocks in China, this is the first day after the window
            ledger.send(new MoveOccurrence(
                    SERIES, day("2026-05-09"), interval("2026-03-31T16:00:00Z", "2026-03-31T19:00:00Z")));

            lay(FROM, UNTIL);

            assertThat(laid())
                    .containsExactly(
                            day("2026-03-07"),
                            day("2026-03-14"),
                            day("2026-03-21"),
                            day("2026-03-28"),
                            day("2026-05-02"));
            assertNothingHappens(() -> lay(FROM, UNTIL));
            ledger.send(new EndSeries(SERIES, day("2026-03-31"), REASON));
            assertNothingHappens(() -> lay(UNTIL, day("2026-05-31")));
        }

        @Test
        void changeWhatIsLaidAndNotSignedUpFor() {
            saturdaysLaid();

            ledger.send(new SkipOccurrence(SERIES, day("2026-03-14"), REASON));
            ledger.send(new MoveOccurrence(
                    SERIES, day("2026-03-21"), interval("2026-03-22T01:00:00Z", "2026-03-22T04:00:00Z")));

            assertThat(ledger.log(shift("2026-03-14"))).endsWith(new ShiftCancelled(shift("2026-03-14"), REASON));
            assertThat(ledger.log(shift("2026-03-21"))).last().satisfies(event -> assertThat(
                            ((ShiftChanged) event).times().start())
                    .isEqualTo("2026-03-22T01:00:00Z"));
            assertThat(ledger.series())
                    .endsWith(
                            new OccurrenceSkipped(SERIES, day("2026-03-14"), REASON),
                            new OccurrenceMoved(
                                    SERIES,
                                    day("2026-03-21"),
                                    Instant.parse("2026-03-22T01:00:00Z"),
                                    Instant.parse("2026-03-22T04:00:00Z")));
            assertNothingHappens(() -> {
                lay(FROM, UNTIL);
                ledger.send(new SkipOccurrence(SERIES, day("2026-03-14"), REASON));
                ledger.send(new MoveOccurrence(
                        SERIES, day("2026-03-21"), interval("2026-03-22T01:00:00Z", "2026-03-22T04:00:00Z")));
            });
        }

        @Test
        void leaveAloneWhatSomebodyIsSignedUpForAndSaySo() {
            saturdaysLaid();
            ledger.signedUp(shift("2026-03-14"));

            assertRefusedWithoutATrace(Problem.SHIFT_SIGNED_UP, new SkipOccurrence(SERIES, day("2026-03-14"), REASON));
            assertRefusedWithoutATrace(
                    Problem.SHIFT_SIGNED_UP,
                    new MoveOccurrence(
                            SERIES, day("2026-03-14"), interval("2026-03-15T01:00:00Z", "2026-03-15T04:00:00Z")));
            ledger.time = Instant.parse("2026-03-07T03:30:00Z");
            assertRefusedWithoutATrace(Problem.SHIFT_OVER, new SkipOccurrence(SERIES, day("2026-03-07"), REASON));
        }

        @Test
        void areOfDaysOnWhichItComes() {
            planned(SATURDAYS);

            assertRefusedWithoutATrace(
                    Problem.UNKNOWN_OCCURRENCE, new SkipOccurrence(SERIES, day("2026-03-13"), REASON));
            ledger.send(new SkipOccurrence(SERIES, day("2026-03-14"), REASON));
            assertRefusedWithoutATrace(
                    Problem.UNKNOWN_OCCURRENCE,
                    new MoveOccurrence(
                            SERIES, day("2026-03-14"), interval("2026-03-15T01:00:00Z", "2026-03-15T04:00:00Z")));
        }
    }

    @Nested
    class Changing {

        private static final SeriesPlan LATER = plan("FREQ=WEEKLY;BYDAY=SA", "2026-03-07", "09:00", "11:00");

        @Test
        void sparesWhatIsHeldSignedUpForOrMoved() {
            saturdaysLaid();
            ledger.signedUp(shift("2026-03-14"));
            ledger.send(new MoveOccurrence(
                    SERIES, day("2026-03-21"), interval("2026-03-22T01:00:00Z", "2026-03-22T04:00:00Z")));
            ledger.time = Instant.parse("2026-03-07T00:30:00Z");

            SeriesChange change = ledger.send(new ChangeSeries(SERIES, day("2026-01-01"), LATER));

            List<LeftAlone> left = List.of(
                    new LeftAlone(day("2026-03-07"), shift("2026-03-07"), LeftCause.HELD),
                    new LeftAlone(day("2026-03-14"), shift("2026-03-14"), LeftCause.SIGNED_UP),
                    new LeftAlone(day("2026-03-21"), shift("2026-03-21"), LeftCause.MOVED));
            assertThat(change).isEqualTo(new SeriesChange(1, 0, left));
            assertThat(ledger.series())
                    .last()
                    .isEqualTo(new SeriesChanged(SERIES, 2, day("2026-03-07"), LATER, List.of(), left));
            assertThat(ledger.log(shift("2026-03-28"))).last().satisfies(event -> assertThat(
                            ((ShiftChanged) event).times().start())
                    .isEqualTo("2026-03-28T01:00:00Z"));
            assertThat(ledger.log(shift("2026-03-14"))).hasSize(2);
            assertNothingHappens(() -> {
                assertThat(ledger.send(new ChangeSeries(SERIES, day("2026-03-07"), LATER)))
                        .isEqualTo(SeriesChange.NONE);
                lay(FROM, UNTIL);
            });
        }

        @Test
        void callsOffWhereItDoesNotComeAnyMoreAndMakesTheNewDays() {
            saturdaysLaid();
            SeriesPlan sundays = plan("FREQ=WEEKLY;BYDAY=SU", "2026-03-15", "08:30", "11:30");

            SeriesChange change = ledger.send(new ChangeSeries(SERIES, day("2026-03-14"), sundays));

            assertThat(change).isEqualTo(new SeriesChange(0, 3, List.of()));
            assertThat(ledger.log(shift("2026-03-14"))).last().isInstanceOf(ShiftCancelled.class);
            assertThat(ledger.log(shift("2026-03-07"))).hasSize(1);
            assertThat(lay(FROM, UNTIL).laid()).isEqualTo(3);
            assertThat(laid()).endsWith(day("2026-03-15"), day("2026-03-22"), day("2026-03-29"));

            // and back: what was called off stays so, and is made anew
            ledger.send(new ChangeSeries(SERIES, day("2026-03-14"), LATER));
            assertThat(lay(FROM, UNTIL).laid()).isEqualTo(3);
            assertThat(ledger.log(ShiftId.ofOccurrence(SERIES, day("2026-03-14"), 3)))
                    .hasSize(1);
        }

        @Test
        void makesAnewWhatHasNoWaitingListAndIsToHaveOne() {
            saturdaysLaid();
            SeriesPlan nobodyWaits =
                    new SeriesPlan(SATURDAYS.rule(), SATURDAYS.firstDate(), 510, 180, List.of(), false, 20, false, 30);

            SeriesChange change = ledger.send(new ChangeSeries(SERIES, day("2026-03-28"), nobodyWaits));

            assertThat(change).isEqualTo(new SeriesChange(0, 1, List.of()));
            assertThat(ledger.log(shift("2026-03-28"))).last().isInstanceOf(ShiftCancelled.class);
            assertThat(lay(FROM, UNTIL)).isEqualTo(new Laying(1, 0, 4, false, null));
            assertThat(ledger.log(ShiftId.ofOccurrence(SERIES, day("2026-03-28"), 2)))
                    .singleElement()
                    .satisfies(event -> assertThat(((ShiftOpened) event).terms().waitingList())
                            .isFalse());
        }

        @Test
        void changesThePlacesOfWhatNobodyIsSignedUpFor() {
            saturdaysLaid();
            SeriesPlan fewer =
                    new SeriesPlan(SATURDAYS.rule(), SATURDAYS.firstDate(), 510, 180, List.of(), false, 5, true, 30);

            ledger.send(new ChangeSeries(SERIES, FROM, fewer));

            assertThat(ledger.log(shift("2026-03-07")))
                    .last()
                    .isEqualTo(new CapacityChanged(shift("2026-03-07"), 20, 5));
        }
    }

    @Nested
    class Ending {

        @Test
        void callsOffWhatComesLaterAndSparesWhatIsSignedUpFor() {
            saturdaysLaid();
            ledger.signedUp(shift("2026-03-28"));

            SeriesChange change = ledger.send(new EndSeries(SERIES, day("2026-03-14"), REASON));

            List<LeftAlone> left = List.of(new LeftAlone(day("2026-03-28"), shift("2026-03-28"), LeftCause.SIGNED_UP));
            assertThat(change).isEqualTo(new SeriesChange(0, 1, left));
            assertThat(ledger.series()).last().isEqualTo(new SeriesEnded(SERIES, day("2026-03-14"), REASON, left));
            assertThat(ledger.log(shift("2026-03-21"))).endsWith(new ShiftCancelled(shift("2026-03-21"), REASON));
            assertThat(ledger.log(shift("2026-03-14"))).hasSize(1);
            assertNothingHappens(() -> {
                assertThat(ledger.send(new EndSeries(SERIES, day("2026-03-14"), REASON)))
                        .isEqualTo(SeriesChange.NONE);
                assertThat(lay(FROM, day("2026-05-01")).laid()).isZero();
            });
            assertRefusedWithoutATrace(Problem.SERIES_ENDED, new ChangeSeries(SERIES, FROM, SATURDAYS));
            assertRefusedWithoutATrace(
                    Problem.UNKNOWN_OCCURRENCE, new SkipOccurrence(SERIES, day("2026-04-04"), REASON));
        }

        @Test
        void mayComeEarlierAfterAllAndNotLater() {
            saturdaysLaid();
            ledger.send(new EndSeries(SERIES, day("2026-03-21"), REASON));

            assertRefusedWithoutATrace(Problem.SERIES_ENDED, new EndSeries(SERIES, day("2026-03-22"), REASON));
            SeriesChange earlier = ledger.send(new EndSeries(SERIES, day("2026-03-14"), REASON));

            assertThat(earlier)
                    .isEqualTo(new SeriesChange(
                            0, 1, List.of(new LeftAlone(day("2026-03-28"), shift("2026-03-28"), LeftCause.CANCELLED))));
            assertThat(ledger.log(shift("2026-03-21"))).endsWith(new ShiftCancelled(shift("2026-03-21"), REASON));
        }
    }
}
