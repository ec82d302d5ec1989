package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckInCode;

/**
 * Show the code with which one checks in or out at the moment. Nothing is recorded.
 *
 * @param shiftId of which shift
 * @param direction in or out
 */
public record ShowCheckInCode(@RoutingKey ShiftId shiftId, CheckDirection direction) implements Command<CheckInCode> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
