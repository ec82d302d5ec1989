package org.redvest.api.service.project.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;

/**
 * Give the project of a dissolved organisation to whoever took its place.
 *
 * @param projectId which project
 * @param from whose it was; changes nothing where it is another's
 * @param to whose it is from now on
 */
public record HandOverProject(@TargetAggregateIdentifier ProjectId projectId, OrganisationId from, OrganisationId to)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
