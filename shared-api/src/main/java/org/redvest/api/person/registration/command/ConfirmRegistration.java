package org.redvest.api.person.registration.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Confirm, by the code that was sent to the person, that they agree to the registration which somebody else entered.
 *
 * @param volunteerId who
 * @param code the one-time code
 */
public record ConfirmRegistration(@TargetAggregateIdentifier VolunteerId volunteerId, String code)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys().orOneself(volunteerId);
    }

    @Override
    public String toString() {
        return "ConfirmRegistration[" + volunteerId + "]";
    }
}
