package org.redvest.command.exchange.national;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.command.PrepareRecords;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Once another system knows a volunteer's number, what is final is sent, and from then on once a day: a notice ends without an event,
 * and to look at a link for each of thousands of certifications would cost all of them. One task for each link and day, in the
 * scheduler's table (ADR 7): delivered again, or by two processes, it is there already, and a day later it sends what there is then,
 * never twice.
 */
class WhenLinkedThenPrepareRecords extends Automation {

    private static final String NAME = "prepare-records";
    private static final String BETWEEN = "/";
    private static final Duration DAY = Duration.ofDays(1);

    private static final TaskDescriptor<Void> PREPARE = TaskDescriptor.of("prepare-records");

    private final SchedulerClient scheduler;
    private final Clock clock;

    WhenLinkedThenPrepareRecords(SchedulerClient scheduler, Clock clock) {
        super(NAME);
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventHandler
    void on(AnswerReceived event) {
        if (event.link() == LinkState.IN_FORCE) {
            run(() -> schedule(scheduler, event.volunteerId(), event.system(), clock.instant()));
        }
    }

    private static void schedule(SchedulerClient scheduler, VolunteerId volunteer, PartnerCode system, Instant at) {
        scheduler.scheduleIfNotExists(PREPARE.instance(String.join(
                        BETWEEN,
                        volunteer.value(),
                        system.value(),
                        CivilTime.dateOf(at).toString()))
                .scheduledTo(at));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> prepareRecords(Commands commands, Linkages linkages, Clock clock) {
            return Tasks.oneTime(PREPARE).execute((instance, context) -> {
                List<String> parts = List.of(instance.getId().split(BETWEEN));
                VolunteerId volunteer = VolunteerId.stored(parts.get(0));
                PartnerCode system = PartnerCode.stored(parts.get(1));
                if (linkages.isInForce(volunteer, system)) {
                    commands.send(new PrepareRecords(volunteer, system), Envelope.automation(NAME));
                    schedule(
                            context.getSchedulerClient(),
                            volunteer,
                            system,
                            clock.instant().plus(DAY));
                }
            });
        }

        @Bean
        WhenLinkedThenPrepareRecords whenLinkedThenPrepareRecords(SchedulerClient scheduler, Clock clock) {
            return new WhenLinkedThenPrepareRecords(scheduler, clock);
        }
    }
}
