package org.redvest.command.open.log;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
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
    MeterBinder sealedEvents(LogTree tree) {
        return registry -> Gauge.builder("redvest.log.sealed", tree, LogTree::size)
                .description("Events that are in the tree over the log")
                .register(registry);
    }
}
