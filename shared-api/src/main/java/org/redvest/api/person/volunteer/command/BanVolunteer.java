package org.redvest.api.person.volunteer.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;

/**
 * Ban a volunteer: nothing is certified for them, they are not insured, and they do not come back by registering anew.
 *
 * @param volunteerId who
 * @param basis number of the document it rests on
 */
public record BanVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId, Text basis) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.APPROVE_REGISTRATIONS, volunteerId);
    }
}
