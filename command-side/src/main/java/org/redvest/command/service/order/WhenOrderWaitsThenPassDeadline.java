package org.redvest.command.service.order;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.Envelope;
import org.redvest.api.id.OrderId;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.command.PassOrderDeadline;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A step that nobody takes in time passes: the level above answers for the order, or it is closed unreviewed. Each deadline follows
 * from a stored event and lies in the scheduler's table (ADR 7); one whose step was taken meanwhile is of no effect.
 */
class WhenOrderWaitsThenPassDeadline extends Automation {

    private static final String NAME = "pass-order-deadlines";

    private static final TaskDescriptor<Void> PASS = TaskDescriptor.of("pass-order-deadline");

    private static final String BETWEEN = "|";

    private final SchedulerClient scheduler;

    WhenOrderWaitsThenPassDeadline(SchedulerClient scheduler) {
        super(NAME);
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(OrderEvent event) {
        Due.setBy(event)
                .ifPresent(due -> run(() -> scheduler.scheduleIfNotExists(
                        PASS.instance(instance(event.orderId(), due)).scheduledTo(due.at()))));
    }

    private static String instance(OrderId order, Due due) {
        return order.value() + BETWEEN + due.step() + BETWEEN + due.at();
    }

    private static PassOrderDeadline passing(String instance) {
        List<String> parts = List.of(instance.split(Pattern.quote(BETWEEN), -1));
        return new PassOrderDeadline(
                OrderId.stored(parts.getFirst()), OrderStep.valueOf(parts.get(1)), Instant.parse(parts.getLast()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> passOrderDeadline(Commands commands) {
            return Tasks.oneTime(PASS)
                    .execute(
                            (instance, context) -> commands.send(passing(instance.getId()), Envelope.automation(NAME)));
        }

        @Bean
        WhenOrderWaitsThenPassDeadline whenOrderWaitsThenPassDeadline(SchedulerClient scheduler) {
            return new WhenOrderWaitsThenPassDeadline(scheduler);
        }
    }
}
