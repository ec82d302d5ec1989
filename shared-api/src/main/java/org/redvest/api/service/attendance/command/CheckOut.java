package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.GivenEvidence;

/**
 * Check somebody out (签退).
 *
 * @param shiftId of which shift
 * @param volunteerId who
 * @param evidence what shows it
 * @param recorder number of who records, where they are a volunteer themselves; null otherwise
 */
public record CheckOut(
        @RoutingKey ShiftId shiftId,
        VolunteerId volunteerId,
        GivenEvidence evidence,
        @Nullable VolunteerId recorder) implements Command<Checked> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId).orOneself(volunteerId);
    }
}
