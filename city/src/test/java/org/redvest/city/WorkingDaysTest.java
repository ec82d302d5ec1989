package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        // over the Spring Festival, with a Saturday before and one after it worked in its place
        "2026-02-10, 10, 2026-03-02",
        // an ordinary week
        "2026-04-13, 4, 2026-04-17",
        "2026-04-17, 1, 2026-04-20",
        // a Saturday on which everybody works
        "2026-02-13, 1, 2026-02-14",
        "2026-02-10, 0, 2026-02-10"
    })
    void countsTheDaysOnWhichPeopleWork(LocalDate date, int days, LocalDate last) {
        assertThat(workingDays.after(date, days)).contains(last);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01", "2023-06-01", "2026-12-25", "2031-05-05"})
    void guessesNothingWhereTheCalendarIsNotLoaded(LocalDate date) {
        assertThat(workingDays.after(date, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // over the Spring Festival, with a Saturday before and one after it worked in its place
        "2026-02-10, 2026-03-02, 10",
        "2026-04-17, 2026-04-19, 0",
        "2026-04-17, 2026-04-20, 1",
        "2026-02-13, 2026-02-14, 1",
        "2026-04-17, 2026-04-17, 0",
        "2026-04-17, 2026-04-01, 0"
    })
    void countsThoseBetweenTwoDates(LocalDate date, LocalDate until, int days) {
        assertThat(workingDays.between(date, until)).hasValue(days);
    }

    @Test
    void countsManyAsOneAfterTheOther() {
        LocalDate.of(2023, 12, 31).datesUntil(LocalDate.of(2026, 12, 1)).forEach(date -> {
            LocalDate day = date;
            for (int counted = 1; counted <= 15; counted++) {
                LocalDate next = workingDays.after(day, 1).orElseThrow();
                assertThat(workingDays.after(date, counted)).contains(next);
                assertThat(workingDays.between(date, next)).hasValue(counted);
                assertThat(workingDays.between(date, next.minusDays(1))).hasValue(counted - 1);
                day = next;
            }
        });
    }

    @Test
    void countsNoneWhereTheCalendarIsNotLoaded() {
        assertThat(workingDays.between(LocalDate.of(2023, 12, 29), LocalDate.of(2024, 1, 5)))
                .isEmpty();
        assertThat(workingDays.between(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 5)))
                .isEmpty();
    }

    @Test
    void crossesFromOneLoadedYearIntoTheNext() {
        assertThat(workingDays.after(LocalDate.of(2025, 12, 30), 2))
                .hasValueSatisfying(day -> assertThat(day.getYear()).isEqualTo(2026));
    }

    @ParameterizedTest
    @CsvSource({
        // 清明节, on a Saturday
        "2026-04-04, true",
        // a plain Saturday, and a Saturday on which everybody works
        "2026-04-11, false",
        "2026-05-09, false",
        "2026-04-13, false"
    })
    void knowsHolidays(LocalDate date, boolean holiday) {
        assertThat(workingDays.isHoliday(date)).contains(holiday);
    }

    @Test
    void guessesNoHolidayWhereTheCalendarIsNotLoaded() {
        assertThat(workingDays.isHoliday(LocalDate.of(2017, 10, 1))).isEmpty();
        assertThat(workingDays.firstYearMissing(LocalDate.of(2026, 3, 1))).isEqualTo(2027);
        assertThat(workingDays.firstYearMissing(LocalDate.of(2017, 3, 1))).isEqualTo(2017);
    }
}
