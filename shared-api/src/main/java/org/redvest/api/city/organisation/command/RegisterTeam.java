package org.redvest.api.city.organisation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.id.OrganisationId;

/**
 * Enter a team that has no unified social credit code.
 *
 * @param origin why it has none
 * @param name what it calls itself
 * @param division division code of its seat; for one of Taiwan, of whoever it works with here
 * @param guidedBy the organisation that guides it; null only for one of Taiwan
 */
public record RegisterTeam(
        TeamOrigin origin,
        Text name,
        DivisionCode division,
        @Nullable OrganisationId guidedBy) implements Command<Effect> {

    /** Its number, which follows from what it is. */
    @TargetAggregateIdentifier
    public OrganisationId organisationId() {
        return OrganisationId.ofTeam(guidedBy, name, division);
    }

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.REGISTER_ORGANISATIONS);
    }
}
