package org.redvest.api.city.organisation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * Let a suspended organisation go on.
 *
 * @param organisationId which
 * @param reason why, in words
 */
public record ResumeOrganisation(@TargetAggregateIdentifier OrganisationId organisationId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.SUPERVISE_ORGANISATIONS, organisationId);
    }
}
