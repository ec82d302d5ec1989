package org.redvest.command.automation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import org.redvest.command.automation.ParkedErrands.Parked;
import org.redvest.command.platform.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Runs parked errands again: the first of each line, and the next of it when that one is done. */
@Component
class ErrandRetries {

    private static final int AT_A_TIME = 64;
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ErrandRetries.class);

    private final ParkedErrands parked;
    private final Automations automations;
    private final Streams streams;
    private final Counter retried;

    ErrandRetries(ParkedErrands parked, Automations automations, Streams streams, MeterRegistry metrics) {
        this.parked = parked;
        this.automations = automations;
        this.streams = streams;
        this.retried = metrics.counter("redvest.errands.retried");
    }

    /** Runs whatever is due. */
    void runDue() {
        for (List<Parked> due = parked.due(AT_A_TIME); !due.isEmpty(); due = parked.due(AT_A_TIME)) {
            Errands.sideBySide(
                    due.stream()
                            .<Callable<Boolean>>map(errand -> () -> run(errand))
                            .toList(),
                    () -> {});
        }
    }

    /** Whether it is done. */
    private boolean run(Parked errand) {
        retried.increment();
        try {
            automations
                    .errandsOf(
                            errand.automation(),
                            streams.readFrom(errand.stream(), errand.sequence()).getFirst())
                    .forEach(again -> again.work().run());
            parked.remove(errand);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} failed again for the {} at {}",
                    errand.automation(),
                    errand.eventType(),
                    errand.position(),
                    failure);
            parked.postpone(errand, failure);
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** By one process at a time; whichever is alive goes on. */
        @Bean
        RecurringTask<Void> runParkedErrands(ErrandRetries retries) {
            return Tasks.recurring("run-parked-errands", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                    .execute((instance, context) -> retries.runDue());
        }
    }
}
