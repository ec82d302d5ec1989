package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.NewestVersion;
import org.redvest.api.id.ProjectId;

/**
 * Put what was approved in force, for everybody to find. Whoever approved it does not publish it.
 *
 * @param projectId which project
 * @param insurancePolicyId the policy that covers those who serve, in force now; null where none is needed
 */
public record PublishProject(
        @TargetAggregateIdentifier ProjectId projectId,
        @Nullable InsurancePolicyId insurancePolicyId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, new NewestVersion(projectId));
    }
}
