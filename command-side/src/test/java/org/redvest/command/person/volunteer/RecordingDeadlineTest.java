package org.redvest.command.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.city.WorkingDays;

class RecordingDeadlineTest {

    private final RecordingDeadline deadline = new RecordingDeadline(new WorkingDays());

    @ParameterizedTest
    @CsvSource({
        // the last of ten working days over the Spring Festival of 2026 is 2 March; dates are China's
        "2026-02-10T02:00:00Z, 2026-02-10T02:00:00Z, ON_TIME",
        "2026-02-10T02:00:00Z, 2026-03-02T15:59:59Z, ON_TIME",
        "2026-02-10T02:00:00Z, 2026-03-02T16:00:00Z, LATE",
        // ended after midnight in China, though still the day before in UTC
        "2026-02-09T16:00:00Z, 2026-03-02T15:59:59Z, ON_TIME",
        "2026-02-09T15:59:00Z, 2026-03-02T15:59:59Z, LATE",
        // calendars that are not loaded
        "2022-01-01T02:00:00Z, 2022-01-02T02:00:00Z, DEADLINE_UNKNOWN",
        "2026-12-28T02:00:00Z, 2026-12-28T03:00:00Z, DEADLINE_UNKNOWN"
    })
    void isTenWorkingDaysAfterTheServiceEnded(Instant ended, Instant recorded, Timeliness timeliness) {
        assertThat(deadline.timeliness(ended, recorded)).isEqualTo(timeliness);
    }

    @ParameterizedTest
    @CsvSource({
        // an activity that ended on 10 February 2026 is to be recorded by 2 March, and is one working day late on 3
        // March
        "2026-02-10T02:00:00Z, 2026-03-02T15:59:59Z, ON_TIME,",
        "2026-02-10T02:00:00Z, 2026-03-03T04:00:00Z, LATE, 1",
        "2026-02-10T02:00:00Z, 2026-03-09T04:00:00Z, LATE, 5",
        // of a year after that nobody knows how many
        "2025-06-02T02:00:00Z, 2027-06-02T02:00:00Z, LATE,",
        "2022-01-01T02:00:00Z, 2022-01-02T02:00:00Z, DEADLINE_UNKNOWN,"
    })
    void saysHowManyWorkingDaysLate(Instant ended, Instant recorded, Timeliness timeliness, @Nullable Integer days) {
        assertThat(deadline.kept(ended, recorded)).isEqualTo(new RecordingDeadline.Kept(timeliness, days));
    }
}
