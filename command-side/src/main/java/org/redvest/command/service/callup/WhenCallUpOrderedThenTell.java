package org.redvest.command.service.callup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.id.CallUpId;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.command.automation.Automation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Those whom a call-up calls are told. That takes a while, and a gateway that may fail: it lies in the scheduler's table (ADR 7),
 * is gone on with by whichever process is alive, and tried again until everybody was told or nobody can answer any more.
 * Delivered twice, it tells nobody twice.
 */
class WhenCallUpOrderedThenTell extends Automation {

    /** Tells those who are called by the call-up whose number the instance has. */
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-call-up");

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final SchedulerClient scheduler;
    private final Clock clock;

    WhenCallUpOrderedThenTell(SchedulerClient scheduler, Clock clock) {
        super("tell-call-ups");
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventHandler
    void on(CallUpOrdered event) {
        run(() -> scheduler.scheduleIfNotExists(
                TELL.instance(event.callUpId().value()).scheduledTo(clock.instant())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> tellCallUp(CallUpMessages messages) {
            return Tasks.oneTime(TELL)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, context) -> messages.tell(CallUpId.stored(instance.getId())));
        }

        @Bean
        WhenCallUpOrderedThenTell whenCallUpOrderedThenTell(SchedulerClient scheduler, Clock clock) {
            return new WhenCallUpOrderedThenTell(scheduler, clock);
        }
    }
}
