package org.redvest.command.service.shift;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.shift.command.FollowProject;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.project.Projects;
import org.springframework.stereotype.Component;

/**
 * What is still to come of a project follows it to where it takes place now. As where a project is closed, a shift is noted
 * first, and then it is looked whether its project has moved meanwhile. Delivered twice, it moves once.
 */
@Component
class WhenProjectMovedThenMoveShifts extends Automation {

    private final Commands commands;
    private final Projects projects;
    private final ShiftsOfProjects shifts;

    WhenProjectMovedThenMoveShifts(Commands commands, Projects projects, ShiftsOfProjects shifts) {
        super("move-shifts");
        this.commands = commands;
        this.projects = projects;
        this.shifts = shifts;
    }

    @EventHandler
    void on(ShiftOpened event, EventMessage<?> message) {
        run(() -> {
            shifts.note(event.shiftId(), event.projectId());
            projects.moved(event.projectId())
                    .filter(move -> move.leaves(event.site()))
                    .ifPresent(move -> follow(event.shiftId(), message));
        });
    }

    @EventHandler
    void on(ProjectPublished event, EventMessage<?> message) {
        run(() -> projects.moved(event.projectId())
                .filter(move -> move.version() >= event.version())
                .ifPresent(move -> shifts.of(event.projectId()).forEach(shift -> follow(shift, message))));
    }

    private void follow(ShiftId shift, EventMessage<?> message) {
        commands.send(new FollowProject(shift), envelope(), message);
    }
}
