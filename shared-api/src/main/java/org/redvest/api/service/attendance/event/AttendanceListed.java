package org.redvest.api.service.attendance.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;

/**
 * An organiser's list, or an attendance sheet, says that somebody was there.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param from when they came
 * @param to when they went
 * @param method list or sheet
 * @param range whether it counts by itself
 */
@Revision("1")
public record AttendanceListed(
        ShiftId shiftId, VolunteerId volunteerId, Instant from, Instant to, EvidenceMethod method, EvidenceRange range)
        implements AttendanceEvent {

    @Override
    public Instant validFrom() {
        return from;
    }

    @Override
    public Instant validUntil() {
        return to;
    }
}
