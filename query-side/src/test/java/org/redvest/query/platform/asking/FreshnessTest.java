package org.redvest.query.platform.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private Instant now = Instant.parse("2026-07-01T01:00:00Z");
    private long head = 100;
    private final Freshness freshness = new Freshness(() -> head, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            freshness.look();
            now = now.plusSeconds(1);
        }
    }

    @Test
    void knowsNothingLateBeforeItLooked() {
        assertThat(freshness.isStale(0)).isFalse();
    }

    @Test
    void tellsWhatIsMissingTenSecondsAfterItWasRecorded() {
        pass(Duration.ofSeconds(30));
        head = 101;
        freshness.look();

        now = now.plusMillis(9_999);
        assertThat(freshness.isStale(100)).isFalse();
        now = now.plusMillis(1);
        assertThat(freshness.isStale(100)).isTrue();
        assertThat(freshness.isStale(101)).isFalse();
    }

    @Test
    void tellsItToTheFirstWhoAsksAfterAnIdleHour() {
        pass(Duration.ofMinutes(1));
        head = 150;
        pass(Duration.ofHours(1));

        assertThat(freshness.isStale(100)).isTrue();
    }

    @Test
    void neverTellsItOfReadModelsThatFollow() {
        for (int second = 0; second < 60; second++) {
            head += 1_000;
            pass(Duration.ofSeconds(1));
            assertThat(freshness.isStale(head)).isFalse();
        }
    }
}
