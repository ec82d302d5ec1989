package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Say that somebody who had a place did not come.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 * @param reason more about it, in words; null where there is none
 */
public record RecordNoShow(
        @RoutingKey ShiftId shiftId,
        VolunteerId volunteerId,
        @Nullable Text reason) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
