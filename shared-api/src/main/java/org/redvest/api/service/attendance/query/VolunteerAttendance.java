package org.redvest.api.service.attendance.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;

/**
 * At which shifts a person was.
 *
 * @param volunteerId the number that was asked about
 * @param shifts by when they begin, the last first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which this is the answer
 */
public record VolunteerAttendance(
        VolunteerId volunteerId,
        List<AttendanceView> shifts,
        @Nullable Long nextCursor,
        long position) implements AsOf {}
