package org.redvest.api.person.registration.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Approve a registration to which the person agreed: it counts from then on.
 *
 * @param volunteerId who
 */
public record ApproveRegistration(@TargetAggregateIdentifier VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.APPROVE_REGISTRATIONS, volunteerId);
    }
}
