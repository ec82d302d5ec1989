package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ProjectId;

/**
 * Have a draft reviewed.
 *
 * @param projectId which project
 */
public record SubmitProject(@TargetAggregateIdentifier ProjectId projectId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, projectId);
    }
}
