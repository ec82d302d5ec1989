package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Say that one did come.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 * @param reason what they say
 */
public record ContestNoShow(@RoutingKey ShiftId shiftId, VolunteerId volunteerId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys().orOneself(volunteerId);
    }
}
