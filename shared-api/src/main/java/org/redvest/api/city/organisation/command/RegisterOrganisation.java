package org.redvest.api.city.organisation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * Enter an organisation that recruits, records and certifies (Decree 685 Art. 8).
 *
 * @param organisationId its unified social credit code
 * @param name its registered name
 * @param division division code of its seat
 */
public record RegisterOrganisation(
        @TargetAggregateIdentifier OrganisationId organisationId, Text name, DivisionCode division)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.REGISTER_ORGANISATIONS);
    }
}
