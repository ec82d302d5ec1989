package org.redvest.command.service.shift;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.shift.command.CancelShift;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.project.Projects;
import org.springframework.stereotype.Component;

/**
 * What is still to come of a project that was closed is called off. What follows from a shift and what follows from a project is
 * run side by side: so a shift is noted first, and then it is looked whether its project goes on. Delivered twice, it calls off
 * once.
 */
@Component
class WhenProjectClosedThenCancelShifts extends Automation {

    private static final Text CLOSED = new Text("项目已结项");

    private final Commands commands;
    private final Projects projects;
    private final ShiftsOfProjects shifts;

    WhenProjectClosedThenCancelShifts(Commands commands, Projects projects, ShiftsOfProjects shifts) {
        super("cancel-shifts");
        this.commands = commands;
        this.projects = projects;
        this.shifts = shifts;
    }

    @EventHandler
    void on(ShiftOpened event, EventMessage<?> message) {
        run(() -> {
            shifts.note(event.shiftId(), event.projectId());
            if (projects.state(event.projectId())
                    .filter(ProjectState.CLOSED::equals)
                    .isPresent()) {
                cancel(event.shiftId(), CLOSED, message);
            }
        });
    }

    @EventHandler
    void on(ProjectClosed event, EventMessage<?> message) {
        run(() -> shifts.of(event.projectId()).forEach(shift -> cancel(shift, event.reason(), message)));
    }

    /** What is over has taken place. */
    private void cancel(ShiftId shift, Text reason, EventMessage<?> message) {
        try {
            commands.send(new CancelShift(shift, reason), envelope(), message);
        } catch (Refusal refusal) {
            if (refusal.problem() != Problem.SHIFT_OVER) {
                throw refusal;
            }
        }
    }
}
