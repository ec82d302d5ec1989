package org.redvest.api.service.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;

class ServiceIntervalTest {

    private static final Instant NINE_IN_THE_MORNING = Instant.parse("2026-11-21T01:00:00Z");

    @Nested
    class Minutes {

        @ParameterizedTest
        @CsvSource({"PT1M, 1", "PT2H30M, 150", "PT24H, 1440", "PT36H, 2160"})
        void countsWholeMinutes(Duration length, long minutes) {
            ServiceInterval interval = ServiceInterval.of(NINE_IN_THE_MORNING, NINE_IN_THE_MORNING.plus(length));

            assertThat(interval.minutes()).isEqualTo(minutes);
        }

        @Test
        void countsTheMinutesOfNeighboursOnce() {
            Instant noon = NINE_IN_THE_MORNING.plus(Duration.ofHours(3));
            Instant evening = noon.plus(Duration.ofHours(6));

            assertThat(ServiceInterval.of(NINE_IN_THE_MORNING, noon).minutes()
                            + ServiceInterval.of(noon, evening).minutes())
                    .isEqualTo(ServiceInterval.of(NINE_IN_THE_MORNING, evening).minutes());
        }
    }

    @Nested
    class ServiceDate {

        @ParameterizedTest
        @CsvSource({
            "2026-11-21T15:59:00Z, 2026-11-21",
            "2026-11-21T16:00:00Z, 2026-11-22",
            "2025-12-31T16:00:00Z, 2026-01-01"
        })
        void isTheDateOnTheWallCalendarInChina(Instant start, LocalDate date) {
            assertThat(ServiceInterval.of(start, start.plusSeconds(60)).serviceDate())
                    .isEqualTo(date);
        }

        @Test
        void isTheDateOfTheStartWhenServiceRunsPastMidnight() {
            ServiceInterval night =
                    ServiceInterval.of(Instant.parse("2026-11-21T14:00:00Z"), Instant.parse("2026-11-21T22:00:00Z"));

            assertThat(night.serviceDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        }
    }

    @Nested
    class Refused {

        @Test
        void refusesAnEndBeforeTheStart() {
            assertRefused(
                    Problem.INTERVAL_REVERSED,
                    () -> ServiceInterval.of(NINE_IN_THE_MORNING, NINE_IN_THE_MORNING.minusSeconds(60)));
        }

        @Test
        void refusesAnEndAtTheStart() {
            assertRefused(Problem.INTERVAL_EMPTY, () -> ServiceInterval.of(NINE_IN_THE_MORNING, NINE_IN_THE_MORNING));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-21T01:00:01Z, 2026-11-21T02:00:00Z",
            "2026-11-21T01:00:00Z, 2026-11-21T02:00:59Z",
            "2026-11-21T01:00:30Z, 2026-11-21T02:00:30Z",
            "2026-11-21T01:00:00.000000001Z, 2026-11-21T02:00:00Z",
            "2026-11-21T01:00:00Z, 2026-11-21T02:00:00.999Z",
            "1969-12-31T23:58:59Z, 1970-01-01T00:00:00Z"
        })
        void refusesSecondsAndLess(Instant start, Instant end) {
            assertRefused(Problem.INTERVAL_NOT_WHOLE_MINUTES, () -> ServiceInterval.of(start, end));
        }
    }

    @Property
    void keepsEveryLengthInWholeMinutes(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long minuteOfStart,
            @ForAll @IntRange(min = 1, max = 100_000) int minutes) {
        Instant start = Instant.EPOCH.plus(Duration.ofMinutes(minuteOfStart));

        ServiceInterval interval = ServiceInterval.of(start, start.plus(Duration.ofMinutes(minutes)));

        assertThat(interval.minutes()).isEqualTo(minutes);
        assertThat(interval.start()).isEqualTo(start);
        assertThat(interval.end()).isEqualTo(start.plus(Duration.ofMinutes(minutes)));
    }
}
