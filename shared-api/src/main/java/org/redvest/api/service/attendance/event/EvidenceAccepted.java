package org.redvest.api.service.attendance.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * The organiser accepts what shows that somebody was there.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param reason why, in words; null where nobody said any
 */
@Revision("1")
public record EvidenceAccepted(
        ShiftId shiftId,
        VolunteerId volunteerId,
        @OfPerson @Nullable Text reason) implements AttendanceEvent {}
