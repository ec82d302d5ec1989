package org.redvest.command.reward.shop;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.Envelope;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.reward.shop.command.ExpireRedemption;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A redemption that nobody collects expires. The deadline follows from the stored event and lies in the scheduler's
 * table: one set inside the command would be lost where events and table are two stores (ADR 7).
 */
class WhenRedemptionPlacedThenExpireInTime extends Automation {

    private static final String NAME = "expire-redemptions";

    private static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-redemption");

    private final SchedulerClient scheduler;

    WhenRedemptionPlacedThenExpireInTime(SchedulerClient scheduler) {
        super(NAME);
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(RedemptionPlaced event) {
        run(() -> scheduler.scheduleIfNotExists(
                EXPIRE.instance(event.redemptionId().value()).scheduledTo(event.expiresAt())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> expireRedemption(Commands commands) {
            return Tasks.oneTime(EXPIRE)
                    .execute((instance, context) -> commands.send(
                            new ExpireRedemption(RedemptionId.stored(instance.getId())), Envelope.automation(NAME)));
        }

        @Bean
        WhenRedemptionPlacedThenExpireInTime whenRedemptionPlacedThenExpireInTime(SchedulerClient scheduler) {
            return new WhenRedemptionPlacedThenExpireInTime(scheduler);
        }
    }
}
