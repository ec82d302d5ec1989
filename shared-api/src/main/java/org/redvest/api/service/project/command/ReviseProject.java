package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;

/**
 * Submit another version of what was approved. It is reviewed while the version that is published stays in force.
 *
 * @param projectId which project
 * @param details what it is to be
 */
public record ReviseProject(@TargetAggregateIdentifier ProjectId projectId, ProjectDetails details)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Moving(
                Power.RUN_PROJECTS, projectId, details.site().division());
    }
}
