package org.redvest.api.service.attendance.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.ShiftId;

/**
 * Who was at this shift?
 *
 * @param shiftId which
 * @param need only those who need this; null for all
 * @param remits where whatever the reader holds reaches
 * @param cursor where the page before ended; null for the first page
 * @param limit people at most
 */
public record FindShiftAttendance(
        ShiftId shiftId,
        @Nullable AttendanceNeed need,
        Set<Remit> remits,
        @Nullable Long cursor,
        int limit) implements Query<ShiftAttendance> {

    @Override
    public Class<ShiftAttendance> answer() {
        return ShiftAttendance.class;
    }
}
