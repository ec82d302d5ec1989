package org.redvest.api.service.attendance.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * The organiser no longer says that somebody did not come.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param reason why, in words
 */
@Revision("1")
public record NoShowWithdrawn(
        ShiftId shiftId, VolunteerId volunteerId, @OfPerson Text reason) implements AttendanceEvent {}
