package org.redvest.api.city.grid.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which units does the grid have? What is null is not asked about.
 *
 * @param division division code within which
 * @param worker subject of who looks after them on that day
 * @param on civil day, Asia/Shanghai
 * @param withWorkers whether it is told who looks after them
 * @param cursor of the page before; null for the first
 * @param limit units at most
 */
public record FindGridUnits(
        @Nullable String division,
        @Nullable String worker,
        LocalDate on,
        boolean withWorkers,
        @Nullable Long cursor,
        int limit)
        implements Query<GridUnits> {

    @Override
    public Class<GridUnits> answer() {
        return GridUnits.class;
    }
}
