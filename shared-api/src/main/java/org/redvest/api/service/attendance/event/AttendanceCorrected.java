package org.redvest.api.service.attendance.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * The organiser says when somebody came and went.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param from when they came
 * @param to when they went
 * @param reason why, in words
 */
@Revision("1")
public record AttendanceCorrected(
        ShiftId shiftId,
        VolunteerId volunteerId,
        Instant from,
        Instant to,
        @OfPerson Text reason) implements AttendanceEvent {

    @Override
    public Instant validFrom() {
        return from;
    }

    @Override
    public Instant validUntil() {
        return to;
    }
}
