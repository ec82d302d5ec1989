package org.redvest.api.service.shift.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * Shifts in which one can serve.
 *
 * @param shifts the nearest first; where no place was asked about, those first that end first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record OpenShifts(List<Entry> shifts, @Nullable String nextCursor, long position) implements AsOf {

    /**
     * One of them.
     *
     * @param shift when, where, and with how many places left
     * @param project what its project is called
     * @param theme service category
     * @param metres how far it is from the place that was asked about; null where none was
     */
    public record Entry(
            ShiftView shift,
            String project,
            String theme,
            @Nullable Long metres) {}
}
