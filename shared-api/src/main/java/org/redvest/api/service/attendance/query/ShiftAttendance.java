package org.redvest.api.service.attendance.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Who was at a shift: a page of everybody who is on its roll or has a place.
 *
 * @param shiftId which shift
 * @param people those of whom something is recorded, in the order in which that began
 * @param missing those who have a place, and of whom nothing is recorded; none where something particular is asked for
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which this is the answer
 */
public record ShiftAttendance(
        ShiftId shiftId,
        List<AttendanceView> people,
        List<Missing> missing,
        @Nullable Long nextCursor,
        long position) implements AsOf {

    /**
     * Somebody of whom nothing is recorded.
     *
     * @param volunteerId who, by the number under which they signed up
     * @param name masked
     */
    public record Missing(VolunteerId volunteerId, String name) {}
}
