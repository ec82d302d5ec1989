package org.redvest.command.service.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Text;

class RecurrenceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static List<LocalDate> dates(String list) {
        return list.isBlank()
                ? List.of()
                : Stream.of(list.strip().split(" ", -1)).map(LocalDate::parse).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                # every Saturday since the first in June 2012
                FREQ=WEEKLY;BYDAY=SA | 2012-06-02 | 2026-01-01 | 2026-02-01 | 2026-01-03 2026-01-10 2026-01-17 2026-01-24 2026-01-31
                # every Tuesday, from a Wednesday on
                FREQ=WEEKLY;BYDAY=TU | 2018-09-05 | 2018-09-01 | 2018-10-01 | 2018-09-11 2018-09-18 2018-09-25
                # every Wednesday, and by the first date alone
                FREQ=WEEKLY;BYDAY=WE | 2015-03-04 | 2015-03-01 | 2015-04-01 | 2015-03-04 2015-03-11 2015-03-18 2015-03-25
                RRULE:FREQ=WEEKLY | 2015-03-04 | 2015-03-12 | 2015-04-01 | 2015-03-18 2015-03-25
                # a month without a fifth Saturday has none
                FREQ=MONTHLY;BYDAY=5SA | 2026-01-01 | 2026-01-01 | 2027-01-01 | 2026-01-31 2026-05-30 2026-08-29 2026-10-31
                FREQ=MONTHLY;BYDAY=-1SA | 2026-01-01 | 2026-01-01 | 2026-05-01 | 2026-01-31 2026-02-28 2026-03-28 2026-04-25
                FREQ=MONTHLY;BYDAY=2SU,4SU | 2026-01-01 | 2026-01-01 | 2026-04-01 | 2026-01-11 2026-01-25 2026-02-08 2026-02-22 2026-03-08 2026-03-22
                # a year without 29 February has none
                FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2023-12-01 | 2024-01-01 | 2025-01-01 | 2024-02-29
                FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2023-12-01 | 2025-01-01 | 2026-01-01 |
                FREQ=YEARLY | 2024-02-29 | 2028-01-01 | 2029-01-01 | 2028-02-29
                FREQ=MONTHLY;BYMONTHDAY=29 | 2026-01-01 | 2026-01-01 | 2026-04-01 | 2026-01-29 2026-03-29
                FREQ=MONTHLY | 2026-01-31 | 2026-01-01 | 2027-01-01 | 2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31 2026-12-31
                FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-01-01 | 2026-01-01 | 2026-04-01 | 2026-01-31 2026-02-28 2026-03-31
                # every second Monday counts from the first Monday
                FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2016-09-13 | 2016-09-01 | 2016-11-01 | 2016-09-19 2016-10-03 2016-10-17 2016-10-31
                FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2016-09-13 | 2016-10-04 | 2016-10-31 | 2016-10-17
                FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA | 2017-01-10 | 2017-01-01 | 2018-01-01 | 2017-02-04 2017-05-06 2017-08-05 2017-11-04
                # the first and the last day of a month from Monday to Friday
                FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | 2026-01-01 | 2026-01-01 | 2026-07-01 | 2026-01-01 2026-02-02 2026-03-02 2026-04-01 2026-05-01 2026-06-01
                FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-01 | 2026-01-01 | 2026-05-01 | 2026-01-30 2026-02-27 2026-03-31 2026-04-30
                # weeks that lie in two months
                FREQ=WEEKLY;BYDAY=MO,FR;BYMONTH=9 | 2026-01-01 | 2026-08-01 | 2026-11-01 | 2026-09-04 2026-09-07 2026-09-11 2026-09-14 2026-09-18 2026-09-21 2026-09-25 2026-09-28
                FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR | 2026-01-01 | 2026-01-01 | 2027-01-01 | 2026-02-13 2026-03-13 2026-11-13
                FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR | 2026-01-01 | 2026-01-01 | 2027-01-01 | 2026-02-13 2026-03-13 2026-11-13
                FREQ=YEARLY;BYMONTH=3,5;BYDAY=1SA | 2026-01-01 | 2026-01-01 | 2027-01-01 | 2026-03-07 2026-05-02
                FREQ=DAILY;BYDAY=SA;INTERVAL=2 | 2026-01-01 | 2026-01-01 | 2026-02-01 | 2026-01-03 2026-01-17 2026-01-31
                # where it ends
                FREQ=DAILY;INTERVAL=2;COUNT=3 | 2026-01-01 | 2026-01-01 | 2026-02-01 | 2026-01-01 2026-01-03 2026-01-05
                FREQ=DAILY;INTERVAL=2;COUNT=3 | 2026-01-01 | 2026-01-04 | 2026-02-01 | 2026-01-05
                FREQ=WEEKLY;BYDAY=TU;COUNT=2 | 2018-09-05 | 2018-09-01 | 2018-10-01 | 2018-09-11 2018-09-18
                FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2 | 2023-12-01 | 2028-01-01 | 2029-01-01 | 2028-02-29
                FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2 | 2023-12-01 | 2032-01-01 | 2033-01-01 |
                FREQ=WEEKLY;BYDAY=SA;UNTIL=20260117 | 2012-06-02 | 2026-01-01 | 2026-02-01 | 2026-01-03 2026-01-10 2026-01-17
                FREQ=WEEKLY;BYDAY=SA;UNTIL=20260116 | 2012-06-02 | 2026-01-01 | 2026-02-01 | 2026-01-03 2026-01-10
                # RFC 5545, 3.8.5.3: which day a week begins on
                FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08-01 | 1997-10-01 | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
                FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997-08-01 | 1997-10-01 | 1997-08-05 1997-08-17 1997-08-19 1997-08-31
                """)
    void comesOnTheseDays(String rule, LocalDate first, LocalDate from, LocalDate until, @Nullable String days) {
        assertThat(Recurrence.of(rule, first).dates(from, until)).isEqualTo(dates(days == null ? "" : days));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                每天 | | FREQ=DAILY;WKST=MO
                每周 | 六 | FREQ=WEEKLY;BYDAY=SA;WKST=MO
                每周 | 星期六 | FREQ=WEEKLY;BYDAY=SA;WKST=MO
                每周 | 四、一 | FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO
                每周 | 周一、周四 | FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO
                每周 | 星期天 | FREQ=WEEKLY;BYDAY=SU;WKST=MO
                每两周 | 日 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=MO
                每月 | 六 | FREQ=MONTHLY;BYDAY=1SA;WKST=MO
                """)
    void readsAnOfficesWords(String every, @Nullable String weekdays, String rule) {
        assertThat(Recurrence.inWords(every, weekdays == null ? "" : weekdays, NEW_YEAR, null)
                        .rule())
                .isEqualTo(new Text(rule));
    }

    @Test
    void endsInWordsOnTheLastDayThatIsSaid() {
        Recurrence recurrence = Recurrence.inWords("每周", "六", LocalDate.of(2012, 6, 2), LocalDate.of(2017, 12, 30));

        assertThat(recurrence.rule()).isEqualTo(new Text("FREQ=WEEKLY;UNTIL=20171230;BYDAY=SA;WKST=MO"));
        assertThat(recurrence.last()).contains(LocalDate.of(2017, 12, 30));
        assertThat(recurrence.dates(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 1, 1)))
                .hasSize(52);
        assertThat(recurrence.dates(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"每季度, 六", "每周, ''", "每周, 八", "每周, 周一至周五", "每天, 六", "'', 六", "每两周, 单周六"})
    void refusesOtherWords(String every, String weekdays) {
        assertRefused(Problem.RULE_INVALID, () -> Recurrence.inWords(every, weekdays, NEW_YEAR, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                rrule:freq=weekly;byday=+1mo | INVALID
                freq=weekly;byday=sa,mo,sa;interval=1 | FREQ=WEEKLY;BYDAY=MO,SA;WKST=MO
                BYDAY=+1SA;FREQ=MONTHLY;WKST=SU | FREQ=MONTHLY;BYDAY=1SA;WKST=SU
                FREQ=YEARLY | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;WKST=MO
                FREQ=YEARLY;BYMONTH=07,3 | FREQ=YEARLY;BYMONTH=3,7;BYMONTHDAY=1;WKST=MO
                FREQ=YEARLY;BYMONTHDAY=15 | FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=15;WKST=MO
                FREQ=MONTHLY | FREQ=MONTHLY;BYMONTHDAY=1;WKST=MO
                FREQ=WEEKLY;COUNT=10 | FREQ=WEEKLY;COUNT=10;BYDAY=TH;WKST=MO
                """)
    void hasANormalFormThatIsReadAsTheSame(String given, String normal) {
        if (normal.equals("INVALID")) {
            assertRefused(Problem.RULE_INVALID, () -> Recurrence.of(given, NEW_YEAR));
            return;
        }
        Recurrence recurrence = Recurrence.of(given, NEW_YEAR);
        Recurrence again = Recurrence.of(recurrence.rule().value(), recurrence.first());

        assertThat(recurrence.rule()).isEqualTo(new Text(normal)).isEqualTo(again.rule());
        assertThat(again.first()).isEqualTo(recurrence.first());
        assertThat(again.last()).isEqualTo(recurrence.last());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every Saturday",
                "BYDAY=SA",
                "FREQ=FORTNIGHTLY",
                "FREQ=WEEKLY;",
                "FREQ=WEEKLY;FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=SA,",
                "FREQ=WEEKLY;BYDAY=1SA",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYDAY=0SA",
                "FREQ=MONTHLY;BYDAY=1SA;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1;BYMONTH=9",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYYEARDAY=100",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=1000",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=10000",
                "FREQ=DAILY;COUNT=3;UNTIL=20261231",
                "FREQ=DAILY;UNTIL=20260231",
                "FREQ=DAILY;UNTIL=20261231T160000Z",
                "FREQ=DAILY;RSCALE=CHINESE",
                "FREQ=DAILY;X-NAME=1",
                "FREQ=DAILY; INTERVAL=2"
            })
    void refusesWhatIsNoRule(String rule) {
        assertRefused(Problem.RULE_INVALID, () -> Recurrence.of(rule, NEW_YEAR));
        assertRefused(
                Problem.RULE_INVALID, () -> Recurrence.of("FREQ=DAILY;BYDAY=" + "SA,".repeat(99) + "SA", NEW_YEAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FREQ=HOURLY", "FREQ=MINUTELY;COUNT=3", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=8,20", "BYMINUTE=1"})
    void refusesWhatIsFinerThanADay(String rule) {
        assertRefused(Problem.RULE_TOO_FINE, () -> Recurrence.of(rule, NEW_YEAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=MONTHLY;BYDAY=6SA",
                "FREQ=MONTHLY;BYDAY=SA;BYSETPOS=6",
                "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=2",
                // the next 29 February is two years away
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=WEEKLY;BYDAY=SA;UNTIL=20260102",
                "FREQ=DAILY;UNTIL=20251231"
            })
    void refusesWhatMakesNothing(String rule) {
        assertRefused(Problem.RULE_MAKES_NO_OCCURRENCE, () -> Recurrence.of(rule, NEW_YEAR));
    }

    @Test
    void findsItsFirstDayWithin400Days() {
        String leapDay = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29";

        assertThat(Recurrence.of(leapDay, LocalDate.of(2027, 1, 26)).first()).isEqualTo("2028-02-29");
        assertRefused(Problem.RULE_MAKES_NO_OCCURRENCE, () -> Recurrence.of(leapDay, LocalDate.of(2027, 1, 25)));
    }

    @Test
    void looksAtWindowsOf400DaysAtTheMost() {
        Recurrence daily = Recurrence.of("FREQ=DAILY", NEW_YEAR);

        assertThat(daily.dates(NEW_YEAR, NEW_YEAR.plusDays(400))).hasSize(400);
        assertThat(daily.dates(NEW_YEAR, NEW_YEAR)).isEmpty();
        assertThat(daily.dates(NEW_YEAR.minusDays(400), NEW_YEAR)).isEmpty();
        assertRefused(Problem.WINDOW_TOO_LONG, () -> daily.dates(NEW_YEAR, NEW_YEAR.plusDays(401)));
        assertRefused(Problem.WINDOW_REVERSED, () -> daily.dates(NEW_YEAR, NEW_YEAR.minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                "FREQ=MONTHLY;INTERVAL=5;BYDAY=5SA",
                "FREQ=DAILY;INTERVAL=7",
                "FREQ=WEEKLY;INTERVAL=3;COUNT=200",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=100"
            })
    void makesTheSameByWindowsOfWhicheverLength(String rule) {
        Recurrence recurrence = Recurrence.of(rule, LocalDate.of(2012, 1, 5));

        assertThat(inWindowsOf(recurrence, 7))
                .isNotEmpty()
                .isEqualTo(inWindowsOf(recurrence, 30))
                .isEqualTo(inWindowsOf(recurrence, 400));
    }

    private static List<LocalDate> inWindowsOf(Recurrence recurrence, int days) {
        LocalDate end = LocalDate.of(2024, 3, 2);
        return Stream.iterate(LocalDate.of(2012, 1, 1), start -> start.isBefore(end), start -> start.plusDays(days))
                .flatMap(start -> recurrence.dates(start, start.plusDays(days)).stream())
                .filter(day -> day.isBefore(end))
                .toList();
    }

    @Test
    void findsAWindowManyYearsFromItsFirstDay() {
        Recurrence recurrence = Recurrence.of("FREQ=WEEKLY;BYDAY=SA", LocalDate.of(2012, 6, 2));

        assertThat(recurrence.dates(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 1, 15)))
                .containsExactly(LocalDate.of(9999, 1, 2), LocalDate.of(9999, 1, 9));
    }
}
