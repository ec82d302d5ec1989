package org.redvest.command.service.attendance;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.command.MarkCertified;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** An attendance on which certified hours rest changes no more. Delivered twice, it is marked once. */
@Component
class WhenHoursCertifiedThenMarkRoll extends Automation {

    private final Commands commands;

    WhenHoursCertifiedThenMarkRoll(Commands commands) {
        super("mark-rolls");
        this.commands = commands;
    }

    @EventHandler
    void on(HoursCertified event, EventMessage<?> message) {
        ShiftId shift = event.shiftId();
        if (shift != null) {
            run(() -> commands.send(
                    new MarkCertified(shift, event.volunteerId(), event.recordId()), envelope(), message));
        }
    }
}
