package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.NewestVersion;
import org.redvest.api.id.ProjectId;

/**
 * Give back what was submitted, for it to be changed.
 *
 * @param projectId which project
 * @param reason what is to be changed, in words
 */
public record ReturnProject(@TargetAggregateIdentifier ProjectId projectId, Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.REVIEW_PROJECTS, new NewestVersion(projectId));
    }
}
