package org.redvest.api.service.attendance.command;

import java.time.Instant;
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
 * Say when somebody came and went, whatever was recorded.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 * @param from when they came
 * @param to when they went
 * @param reason why, in words
 * @param recorder number of who records, where they are a volunteer themselves; null otherwise
 */
public record CorrectAttendance(
        @RoutingKey ShiftId shiftId,
        VolunteerId volunteerId,
        Instant from,
        Instant to,
        Text reason,
        @Nullable VolunteerId recorder)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
