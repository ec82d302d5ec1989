package org.redvest.api.service.attendance.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.Evidence;

/**
 * A check-in or check-out came in after the hours were certified. It is kept, and changes no record.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param direction in or out
 * @param evidence when, and what shows it
 */
@Revision("1")
public record AttendanceAmended(ShiftId shiftId, VolunteerId volunteerId, CheckDirection direction, Evidence evidence)
        implements AttendanceEvent {

    @Override
    public Instant validFrom() {
        return evidence.at();
    }
}
