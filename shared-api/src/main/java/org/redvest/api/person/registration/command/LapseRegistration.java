package org.redvest.api.person.registration.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * End a registration that nobody confirmed in time. Nobody asks for it by itself: it follows from the time. Refused as
 * {@link org.redvest.api.Problem#BUSY} before that time.
 *
 * @param volunteerId who
 */
public record LapseRegistration(@TargetAggregateIdentifier VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
