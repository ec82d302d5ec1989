package org.redvest.api.service.shift.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.SignUpState;

/**
 * Give a place up, or a place in the line. Late where the city's policy says so: who had a place is told, and it is on record.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 */
public record WithdrawSignUp(@RoutingKey ShiftId shiftId, VolunteerId volunteerId) implements Command<SignUpState> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId).orOneself(volunteerId);
    }
}
