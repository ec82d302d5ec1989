package org.redvest.command.open.log;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.redvest.api.open.log.LogCheckpoint;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    RawLog rawLogOnPostgres(JdbcClient jdbc) {
        return new RawLogOnPostgres(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    RawLog rawLogOnAxonServer(AxonServerConnectionManager connections) {
        return new RawLogOnAxonServer(connections);
    }

    /** One portion each time; where more is left, the next one as soon as it rested. */
    @Bean
    RecurringTask<Void> sealLog(Sealing sealing, LogSettings settings) {
        SealingTimes times = new SealingTimes(settings.sealEvery());
        return Tasks.recurring("seal-log", times).execute((instance, context) -> times.more(sealing.portion()));
    }

    @Bean
    MeterBinder sealedEvents(LogTree tree, RawLog log, LogPositions positions, Checkpoints checkpoints, Clock clock) {
        return registry -> {
            Gauge.builder("redvest.log.sealed", tree, LogTree::size)
                    .description("Events that are in the tree over the log")
                    .register(registry);
            Gauge.builder(
                            "redvest.log.unsealed",
                            tree,
                            grown -> Math.max(0, positions.head() + 1 - log.first() - grown.size()))
                    .description("Events that are not in the tree over the log yet")
                    .register(registry);
            Gauge.builder(
                            "redvest.log.unpublished",
                            checkpoints,
                            published -> tree.size()
                                    - published
                                            .newest()
                                            .map(LogCheckpoint::size)
                                            .orElse(0L))
                    .description("Events in the tree that no checkpoint covers yet")
                    .register(registry);
            TimeGauge.builder("redvest.log.checkpoint.age", checkpoints, TimeUnit.SECONDS, published -> published
                            .newest()
                            .map(newest -> age(newest, clock))
                            .orElse(Double.NaN))
                    .description("Time since the newest checkpoint was published; none while there is none")
                    .register(registry);
        };
    }

    private static double age(LogCheckpoint checkpoint, Clock clock) {
        return Duration.between(checkpoint.publishedAt(), clock.instant()).toSeconds();
    }
}
