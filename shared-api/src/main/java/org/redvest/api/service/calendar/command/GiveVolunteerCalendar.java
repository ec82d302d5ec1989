package org.redvest.api.service.calendar.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.VolunteerId;

/**
 * Give somebody a secret address at which any calendar reads to what they are committed. They alone ask for one.
 *
 * @param calendarId its number, from which its secret follows
 * @param volunteerId whose commitments
 */
public record GiveVolunteerCalendar(
        @TargetAggregateIdentifier CalendarId calendarId, VolunteerId volunteerId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys().orOneself(volunteerId);
    }
}
