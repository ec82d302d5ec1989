package org.redvest.api.person.registration.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Have the one-time code sent again to whom somebody else registered.
 *
 * @param volunteerId who
 */
public record RequestConfirmationCode(
        @TargetAggregateIdentifier VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId);
    }
}
