package org.redvest.api.service.attendance.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fleeting;
import org.redvest.api.OfPerson;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.Evidence;

/**
 * Somebody checked out (签退); an estimate that was there before no longer counts.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param evidence when, and what shows it
 * @param metres how far from the shift they were, in steps of a hundred metres; null where nobody knows
 * @param location where exactly, sealed; null where nobody knows
 */
@Revision("1")
public record CheckedOut(
        ShiftId shiftId,
        VolunteerId volunteerId,
        Evidence evidence,
        @OfPerson @Nullable Integer metres,
        @Nullable Fleeting location)
        implements AttendanceEvent {

    @Override
    public Instant validFrom() {
        return evidence.at();
    }
}
