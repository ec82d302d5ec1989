package org.redvest.api.volunteer.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.authority.Requirement;
import org.redvest.api.volunteer.VolunteerId;

/**
 * Erase a volunteer whose points account is closed. Nobody asks for it by itself: it follows from the closing.
 *
 * @param volunteerId who
 */
public record EraseVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
