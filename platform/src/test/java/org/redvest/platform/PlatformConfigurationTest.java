package org.redvest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformConfigurationTest {

    @Test
    void tellsTheTimeAsItIsKept() {
        Clock clock = new PlatformConfiguration().clock();

        assertThat(Stream.generate(clock::instant).limit(1_000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)));
        assertThat(clock.instant()).isBeforeOrEqualTo(Instant.now());
    }
}
