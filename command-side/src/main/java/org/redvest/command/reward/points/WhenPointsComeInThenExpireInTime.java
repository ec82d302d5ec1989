package org.redvest.command.reward.points;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.command.ExpirePoints;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is left of a lot when its last day is over expires: one task for each account and day. Deciding passes such a lot over
 * before the task ran.
 */
class WhenPointsComeInThenExpireInTime extends Automation {

    private static final String NAME = "expire-points";
    private static final String BETWEEN = "/";

    private static final TaskDescriptor<Void> EXPIRE = TaskDescriptor.of("expire-points");

    private final SchedulerClient scheduler;

    WhenPointsComeInThenExpireInTime(SchedulerClient scheduler) {
        super(NAME);
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(PointsAccountEvent event) {
        List<LocalDate> lastDays = comeIn(event).stream()
                .map(LotPart::expiresOn)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!lastDays.isEmpty()) {
            run(() -> lastDays.forEach(lastDay -> schedule(event, lastDay)));
        }
    }

    private static List<LotPart> comeIn(PointsAccountEvent event) {
        return switch (event) {
            case PointsCredited credited -> credited.parts();
            case PointsDeposited deposited -> deposited.parts();
            case PointsAdjusted adjusted -> adjusted.delta() > 0 ? adjusted.parts() : List.of();
            case PointsReleased released -> Objects.requireNonNullElse(released.to(), List.of());
            case PointsReturned returned -> returned.to();
            case PointsRestored restored -> Objects.requireNonNullElse(restored.to(), List.of());
            default -> List.of();
        };
    }

    private void schedule(PointsAccountEvent event, LocalDate lastDay) {
        scheduler.scheduleIfNotExists(EXPIRE.instance(String.join(
                        BETWEEN, event.accountId().value(), event.volunteerId().value(), lastDay.toString()))
                .scheduledTo(CivilTime.startOf(lastDay.plusDays(1))));
    }

    private static ExpirePoints command(String instance) {
        List<String> parts = List.of(instance.split(BETWEEN));
        return new ExpirePoints(
                PointsAccountId.stored(parts.get(0)), VolunteerId.stored(parts.get(1)), LocalDate.parse(parts.get(2)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> expirePoints(Commands commands) {
            return Tasks.oneTime(EXPIRE)
                    .execute(
                            (instance, context) -> commands.send(command(instance.getId()), Envelope.automation(NAME)));
        }

        @Bean
        WhenPointsComeInThenExpireInTime whenPointsComeInThenExpireInTime(SchedulerClient scheduler) {
            return new WhenPointsComeInThenExpireInTime(scheduler);
        }
    }
}
