package org.redvest.api.service.attendance.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody who had a place did not come, says the organiser.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param reason more about it, in words; null where nobody said any
 */
@Revision("1")
public record NoShowRecorded(
        ShiftId shiftId,
        VolunteerId volunteerId,
        @OfPerson @Nullable Text reason) implements AttendanceEvent {}
