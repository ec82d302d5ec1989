package org.redvest.api.service.attendance.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * The organiser does not accept what shows that somebody was there.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param reason why, in words
 */
@Revision("1")
public record EvidenceRejected(
        ShiftId shiftId, VolunteerId volunteerId, @OfPerson Text reason) implements AttendanceEvent {}
