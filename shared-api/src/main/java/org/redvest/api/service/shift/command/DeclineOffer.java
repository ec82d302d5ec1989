package org.redvest.api.service.shift.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.SignUpState;

/**
 * Leave the place that is offered to the next.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 */
public record DeclineOffer(@RoutingKey ShiftId shiftId, VolunteerId volunteerId) implements Command<SignUpState> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId).orOneself(volunteerId);
    }
}
