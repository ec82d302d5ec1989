package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;

/**
 * Begin a project.
 *
 * @param projectId its number
 * @param organisationId whose it is: registered, neither dissolved nor suspended
 * @param details what it is
 */
public record DraftProject(
        @TargetAggregateIdentifier ProjectId projectId, OrganisationId organisationId, ProjectDetails details)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Reaching(
                Power.RUN_PROJECTS, new Remit(details.site().division(), organisationId));
    }
}
