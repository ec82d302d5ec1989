package org.redvest.api.service.attendance.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Hours were certified that rest on this attendance.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which they signed up
 * @param recordId the service record's number
 */
@Revision("1")
public record AttendanceCertified(ShiftId shiftId, VolunteerId volunteerId, ServiceRecordId recordId)
        implements AttendanceEvent {}
