package org.redvest.command.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
