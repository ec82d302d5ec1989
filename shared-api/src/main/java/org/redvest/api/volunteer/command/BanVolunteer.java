package org.redvest.api.volunteer.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Text;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Requirement;
import org.redvest.api.volunteer.VolunteerId;

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
