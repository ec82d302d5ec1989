package org.redvest.command.vault;

import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class VaultConfiguration {

    @Bean
    MeterBinder ageOfTheMasterKey(KeyRing keys, Clock clock) {
        return registry -> TimeGauge.builder("redvest.keys.age", keys, TimeUnit.SECONDS, ring -> Duration.between(
                                ring.masterWrittenAt(), clock.instant())
                        .toSeconds())
                .description(
                        "Time since the file of master keys was written, by making or rotating them or by a restore")
                .register(registry);
    }
}
