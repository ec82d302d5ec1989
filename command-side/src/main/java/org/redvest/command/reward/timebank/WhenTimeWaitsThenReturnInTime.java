package org.redvest.command.reward.timebank;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.Envelope;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.reward.timebank.command.ReturnTime;
import org.redvest.api.reward.timebank.event.TimeGiftOffered;
import org.redvest.api.reward.timebank.event.TimeOrdered;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An order that nobody settles and a gift that nobody accepts come back: the deadline follows from the stored event (ADR 7). */
class WhenTimeWaitsThenReturnInTime extends Automation {

    private static final String NAME = "return-time";

    private static final TaskDescriptor<Void> RETURN = TaskDescriptor.of("return-time");

    private static final String BETWEEN = "|";

    private final SchedulerClient scheduler;

    WhenTimeWaitsThenReturnInTime(SchedulerClient scheduler) {
        super(NAME);
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(TimeOrdered event) {
        waits(event.accountId(), event.movementId(), event.comesBackAt());
    }

    @EventHandler
    void on(TimeGiftOffered event) {
        waits(event.accountId(), event.movementId(), event.comesBackAt());
    }

    private void waits(TimeAccountId account, TimeMovementId movement, Instant comesBackAt) {
        run(() -> scheduler.scheduleIfNotExists(
                RETURN.instance(account + BETWEEN + movement).scheduledTo(comesBackAt)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> returnTime(Commands commands) {
            return Tasks.oneTime(RETURN).execute((instance, context) -> {
                String id = instance.getId();
                int end = id.indexOf(BETWEEN);
                commands.send(
                        new ReturnTime(
                                TimeAccountId.stored(id.substring(0, end)),
                                TimeMovementId.stored(id.substring(end + BETWEEN.length()))),
                        Envelope.automation(NAME));
            });
        }

        @Bean
        WhenTimeWaitsThenReturnInTime whenTimeWaitsThenReturnInTime(SchedulerClient scheduler) {
            return new WhenTimeWaitsThenReturnInTime(scheduler);
        }
    }
}
