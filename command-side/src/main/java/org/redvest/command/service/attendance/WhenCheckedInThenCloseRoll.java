package org.redvest.command.service.attendance;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Envelope;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.command.CloseRoll;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.shift.Shifts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who forgot to check out is checked out some time after the shift. The deadline follows from the stored event and lies in the
 * scheduler's table (ADR 7), once for each shift. What a device sends after that is closed at once: while the roll was being
 * closed its row is still there, and about to go.
 */
class WhenCheckedInThenCloseRoll extends Automation {

    private static final String NAME = "close-rolls";

    private static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("close-roll");

    private final SchedulerClient scheduler;
    private final Commands commands;
    private final Shifts shifts;
    private final AttendanceRules rules;
    private final Clock clock;

    WhenCheckedInThenCloseRoll(
            SchedulerClient scheduler, Commands commands, Shifts shifts, AttendanceRules rules, Clock clock) {
        super(NAME);
        this.scheduler = scheduler;
        this.commands = commands;
        this.shifts = shifts;
        this.rules = rules;
        this.clock = clock;
    }

    @EventHandler
    void on(CheckedIn event, EventMessage<?> message) {
        run(() -> {
            ShiftId shift = event.shiftId();
            Instant closing = rules.closing(shifts.require(shift));
            if (clock.instant().isBefore(closing)) {
                scheduler.scheduleIfNotExists(CLOSE.instance(shift.value()).scheduledTo(closing));
            } else {
                commands.send(new CloseRoll(shift), envelope(), message);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** A shift or a policy that was changed since may have put it off: then it comes again. */
        @Bean
        CustomTask<Void> closeRoll(Commands commands, Shifts shifts, AttendanceRules rules, Clock clock) {
            return Tasks.custom(CLOSE).execute((instance, context) -> {
                ShiftId shift = ShiftId.stored(instance.getId());
                Instant closing = rules.closing(shifts.require(shift));
                if (clock.instant().isBefore(closing)) {
                    return (early, row) -> row.reschedule(early, closing);
                }
                commands.send(new CloseRoll(shift), Envelope.automation(NAME));
                return (done, row) -> row.remove();
            });
        }

        @Bean
        WhenCheckedInThenCloseRoll whenCheckedInThenCloseRoll(
                SchedulerClient scheduler, Commands commands, Shifts shifts, AttendanceRules rules, Clock clock) {
            return new WhenCheckedInThenCloseRoll(scheduler, commands, shifts, rules, clock);
        }
    }
}
