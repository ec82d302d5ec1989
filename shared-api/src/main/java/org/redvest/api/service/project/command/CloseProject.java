package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;

/**
 * End a project, for good.
 *
 * @param projectId which project
 * @param reason why, in words
 */
public record CloseProject(@TargetAggregateIdentifier ProjectId projectId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, projectId);
    }
}
