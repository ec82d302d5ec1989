package org.redvest.api.city.grid.query;

import java.time.LocalDate;
import org.redvest.api.Query;
import org.redvest.api.id.GridUnitId;

/**
 * What is this unit of the grid, and who looks after it?
 *
 * @param gridUnitId which
 * @param on civil day, Asia/Shanghai
 * @param withWorkers whether it is told who looks after it
 */
public record FindGridUnit(GridUnitId gridUnitId, LocalDate on, boolean withWorkers) implements Query<GridUnitView> {

    @Override
    public Class<GridUnitView> answer() {
        return GridUnitView.class;
    }
}
