package org.redvest.api.service.attendance.command;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.ListOutcomes;
import org.redvest.api.service.attendance.Listed;

/**
 * Write down who was there, each decided by itself.
 *
 * @param shiftId of which shift
 * @param method list or sheet
 * @param people at most 500, with their times
 * @param recorder number of who records, where they are a volunteer themselves; null otherwise
 */
public record RecordAttendance(
        @RoutingKey ShiftId shiftId,
        EvidenceMethod method,
        List<Listed> people,
        @Nullable VolunteerId recorder) implements Command<ListOutcomes> {

    /** Takes them as they are. */
    public RecordAttendance {
        people = List.copyOf(people);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHIFTS, shiftId);
    }
}
