package org.redvest.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings in the whole platform; each application imports it beside its own packages. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PlatformConfiguration {

    /** In microseconds, as the stores keep an instant: what is answered at once is what is read later. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
