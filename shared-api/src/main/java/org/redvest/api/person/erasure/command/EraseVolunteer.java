package org.redvest.api.person.erasure.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;

/**
 * Erase a person (注销), under every number they have. Refused while anything is open that needs them.
 *
 * @param volunteerId one of their numbers
 */
public record EraseVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.ERASE_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
