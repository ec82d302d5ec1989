package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.NewestVersion;
import org.redvest.api.id.ProjectId;

/**
 * Approve what was submitted. Nobody approves what they submitted themselves.
 *
 * @param projectId which project
 * @param words what the reviewer has to say; null where nothing
 */
public record ApproveProject(
        @TargetAggregateIdentifier ProjectId projectId,
        @Nullable Text words) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.REVIEW_PROJECTS, new NewestVersion(projectId));
    }
}
