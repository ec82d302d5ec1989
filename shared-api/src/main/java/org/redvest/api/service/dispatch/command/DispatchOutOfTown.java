package org.redvest.api.service.dispatch.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * Send a volunteer out of town, for a registered organisation (外派).
 *
 * @param dispatchId derived from organisation, volunteer, place and begin
 * @param organisationId who sends them
 * @param volunteerId whom
 * @param place where to, in words
 * @param from first instant
 * @param until first instant no longer, at most 366 days later
 * @param task what for, in words
 */
public record DispatchOutOfTown(
        @TargetAggregateIdentifier DispatchId dispatchId,
        OrganisationId organisationId,
        VolunteerId volunteerId,
        Text place,
        Instant from,
        Instant until,
        Text task)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, organisationId, organisationId);
    }
}
