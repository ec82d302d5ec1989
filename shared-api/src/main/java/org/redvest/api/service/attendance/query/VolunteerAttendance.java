package org.redvest.api.service.attendance.query;

import java.util.List;
import org.redvest.api.id.VolunteerId;

/**
 * At which shifts a person was.
 *
 * @param volunteerId the number that was asked about
 * @param shifts by when they begin, the last first
 * @param position of the log up to which this is the answer
 */
public record VolunteerAttendance(VolunteerId volunteerId, List<AttendanceView> shifts, long position) {}
