package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;

/**
 * Write a draft anew, or change the words of what is published. Whatever a reviewer answers for is changed by
 * {@link ReviseProject}.
 *
 * @param projectId which project
 * @param details what it is from now on
 */
public record AmendProject(@TargetAggregateIdentifier ProjectId projectId, ProjectDetails details)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Moving(
                Power.RUN_PROJECTS, projectId, details.site().division());
    }
}
