package org.redvest.command.service.attendance;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.axonframework.eventhandling.EventHandler;
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
 * scheduler's table (ADR 7), once for each shift; what a device sends after that sets it again.
 */
class WhenCheckedInThenCloseRoll extends Automation {

    private static final String NAME = "close-rolls";

    private static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("close-roll");

    private final SchedulerClient scheduler;
    private final Shifts shifts;
    private final AttendanceRules rules;

    WhenCheckedInThenCloseRoll(SchedulerClient scheduler, Shifts shifts, AttendanceRules rules) {
        super(NAME);
        this.scheduler = scheduler;
        this.shifts = shifts;
        this.rules = rules;
    }

    @EventHandler
    void on(CheckedIn event) {
        run(() -> scheduler.scheduleIfNotExists(
                CLOSE.instance(event.shiftId().value()).scheduledTo(rules.closing(shifts.require(event.shiftId())))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> closeRoll(Commands commands) {
            return Tasks.oneTime(CLOSE)
                    .execute((instance, context) ->
                            commands.send(new CloseRoll(ShiftId.stored(instance.getId())), Envelope.automation(NAME)));
        }

        @Bean
        WhenCheckedInThenCloseRoll whenCheckedInThenCloseRoll(
                SchedulerClient scheduler, Shifts shifts, AttendanceRules rules) {
            return new WhenCheckedInThenCloseRoll(scheduler, shifts, rules);
        }
    }
}
