package org.redvest.command.person.registration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Envelope;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.registration.command.LapseRegistration;
import org.redvest.api.person.volunteer.event.ConfirmationCodeRequested;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who was registered by somebody else is asked; where they do not confirm in time, the registration lapses. What a lapsed
 * or contested one said of them is erased. What is due lies in the scheduler's table (ADR 7).
 */
class WhenRegisteredByOthersThenAwaitConfirmation extends Automation {

    private static final String NAME = "await-confirmations";

    /** Sends the code of the volunteer whose number the instance has, and tries again until it went out. */
    private static final TaskDescriptor<Void> SEND_CODE = TaskDescriptor.of("send-confirmation-code");

    private static final TaskDescriptor<Void> LAPSE = TaskDescriptor.of("lapse-registration");

    private final SchedulerClient scheduler;
    private final Commands commands;
    private final Clock clock;

    WhenRegisteredByOthersThenAwaitConfirmation(SchedulerClient scheduler, Commands commands, Clock clock) {
        super(NAME);
        this.scheduler = scheduler;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(VolunteerRegistered event) {
        Instant confirmBy = event.restsOn().confirmBy();
        if (confirmBy != null) {
            run(() -> {
                sendCode(event.volunteerId());
                scheduler.scheduleIfNotExists(
                        LAPSE.instance(event.volunteerId().value()).scheduledTo(confirmBy));
            });
        }
    }

    @EventHandler
    void on(ConfirmationCodeRequested event) {
        run(() -> sendCode(event.volunteerId()));
    }

    private void sendCode(VolunteerId volunteer) {
        scheduler.scheduleIfNotExists(SEND_CODE.instance(volunteer.value()).scheduledTo(clock.instant()));
    }

    @EventHandler
    void on(RegistrationLapsed event, EventMessage<?> message) {
        erase(event.volunteerId(), message);
    }

    /** Erased with the contest; of a log from before that was so (ADR 27), afterwards. */
    @EventHandler
    void on(RegistrationContested event, EventMessage<?> message) {
        erase(event.volunteerId(), message);
    }

    private void erase(VolunteerId volunteer, EventMessage<?> message) {
        run(() -> commands.send(new EraseVolunteer(volunteer), envelope(), message));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> sendConfirmationCode(ConfirmationMessages messages) {
            return Tasks.oneTime(SEND_CODE)
                    .execute((instance, context) -> messages.send(VolunteerId.stored(instance.getId())));
        }

        @Bean
        OneTimeTask<Void> lapseRegistration(Commands commands) {
            return Tasks.oneTime(LAPSE)
                    .execute((instance, context) -> commands.send(
                            new LapseRegistration(VolunteerId.stored(instance.getId())), Envelope.automation(NAME)));
        }

        @Bean
        WhenRegisteredByOthersThenAwaitConfirmation whenRegisteredByOthersThenAwaitConfirmation(
                SchedulerClient scheduler, Commands commands, Clock clock) {
            return new WhenRegisteredByOthersThenAwaitConfirmation(scheduler, commands, clock);
        }
    }
}
