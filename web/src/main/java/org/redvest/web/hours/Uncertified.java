package org.redvest.web.hours;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.attendance.query.AttendanceView;
import org.redvest.api.service.attendance.query.AttendanceView.Step;

/**
 * A shift of which no hours are certified.
 *
 * @param shift how the attendance stands
 * @param reason what was said about it last, in words; null where nobody said any
 */
record Uncertified(AttendanceView shift, @Nullable String reason) {

    static Uncertified of(AttendanceView shift) {
        return new Uncertified(
                shift,
                shift.steps().stream()
                        .map(Step::reason)
                        .filter(Objects::nonNull)
                        .reduce((_, later) -> later)
                        .orElse(null));
    }
}
