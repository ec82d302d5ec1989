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
 * No longer say that somebody did not come.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 * @param reason why, in words
 * @param recorder number of who records, where they are a volunteer themselves; null otherwise
 */
public record WithdrawNoShow(
        @RoutingKey ShiftId shiftId,
        VolunteerId volunteerId,
        Text reason,
        @Nullable VolunteerId recorder) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
