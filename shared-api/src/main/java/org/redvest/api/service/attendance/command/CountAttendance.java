package org.redvest.api.service.attendance.command;

import java.util.Set;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CountedAttendance;

/**
 * Tell what of a shift's attendance can be certified. Nothing is recorded.
 *
 * @param shiftId of which shift
 * @param people whom; everybody who was there, where it is empty
 */
public record CountAttendance(@RoutingKey ShiftId shiftId, Set<VolunteerId> people)
        implements Command<CountedAttendance> {

    /** Takes them as they are. */
    public CountAttendance {
        people = Set.copyOf(people);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, shiftId);
    }
}
