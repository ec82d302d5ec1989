package org.redvest.api.service.attendance.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody who is said not to have come says otherwise.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param reason what they say
 */
@Revision("1")
public record NoShowContested(
        ShiftId shiftId, VolunteerId volunteerId, @OfPerson Text reason) implements AttendanceEvent {}
