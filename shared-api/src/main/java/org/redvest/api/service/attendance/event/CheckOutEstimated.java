package org.redvest.api.service.attendance.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody forgot to check out, and the city's policy says when they went. It counts once the organiser accepts it.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param at when they went, by the policy
 */
@Revision("1")
public record CheckOutEstimated(ShiftId shiftId, VolunteerId volunteerId, Instant at) implements AttendanceEvent {

    @Override
    public Instant validFrom() {
        return at;
    }
}
