package org.redvest.command.service.shift;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.Envelope;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.service.shift.command.ExpireOffer;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An offer that nobody accepts goes to the next. The deadline follows from the stored event and lies in the scheduler's table:
 * one set inside the command would be lost where events and table are two stores (ADR 7). A sign-up is offered a place once.
 */
class WhenPlaceOfferedThenExpireInTime extends Automation {

    private static final String NAME = "expire-offers";

    private static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-offer");

    private static final char BETWEEN = ' ';

    private final SchedulerClient scheduler;

    WhenPlaceOfferedThenExpireInTime(SchedulerClient scheduler) {
        super(NAME);
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(PlaceOffered event) {
        run(() -> scheduler.scheduleIfNotExists(EXPIRE.instance(event.shiftId().value() + BETWEEN + event.signUpId())
                .scheduledTo(event.until())));
    }

    private static ExpireOffer expiry(String instance) {
        int between = instance.indexOf(BETWEEN);
        return new ExpireOffer(
                ShiftId.stored(instance.substring(0, between)), SignUpId.stored(instance.substring(between + 1)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> expireOffer(Commands commands) {
            return Tasks.oneTime(EXPIRE)
                    .execute((instance, context) -> commands.send(expiry(instance.getId()), Envelope.automation(NAME)));
        }

        @Bean
        WhenPlaceOfferedThenExpireInTime whenPlaceOfferedThenExpireInTime(SchedulerClient scheduler) {
            return new WhenPlaceOfferedThenExpireInTime(scheduler);
        }
    }
}
