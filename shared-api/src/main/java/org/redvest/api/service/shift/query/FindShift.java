package org.redvest.api.service.shift.query;

import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.id.ShiftId;

/**
 * When and where is this shift, and how many places are left?
 *
 * @param shiftId which
 * @param datum in which coordinates are answered
 */
public record FindShift(ShiftId shiftId, Datum datum) implements Query<ShiftView> {

    @Override
    public Class<ShiftView> answer() {
        return ShiftView.class;
    }
}
