package org.redvest.api.city.organisation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * End an organisation, for good. What it recorded stays, and is its successor's where there is one.
 *
 * @param organisationId which
 * @param successor who inherits its records and what it has open; null where nobody does
 * @param reason why, in words
 */
public record DissolveOrganisation(
        @TargetAggregateIdentifier OrganisationId organisationId,
        @Nullable OrganisationId successor,
        Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.SUPERVISE_ORGANISATIONS, organisationId);
    }
}
