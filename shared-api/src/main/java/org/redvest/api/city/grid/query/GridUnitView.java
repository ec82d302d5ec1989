package org.redvest.api.city.grid.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.id.GridUnitId;

/**
 * A unit of the grid.
 *
 * @param gridUnitId its number
 * @param division division code of the community
 * @param divisionName what that is called
 * @param parentId the unit that it is part of; null where that is the community
 * @param kind what it is
 * @param name what it is called
 * @param path what it is called with everything that it is part of, below the community
 * @param closed whether it is none any more
 * @param workers who looks after it on that day, for officers; empty for everybody else
 * @param position where in the log it was added
 */
public record GridUnitView(
        GridUnitId gridUnitId,
        String division,
        String divisionName,
        @Nullable GridUnitId parentId,
        GridKind kind,
        String name,
        String path,
        boolean closed,
        List<Worker> workers,
        long position) {

    /** The same with who looks after it. */
    public GridUnitView with(List<Worker> lookAfterIt) {
        return new GridUnitView(
                gridUnitId, division, divisionName, parentId, kind, name, path, closed, lookAfterIt, position);
    }

    /**
     * Who looks after a unit.
     *
     * @param post which of the two
     * @param worker the subject of their token
     * @param from first civil day, Asia/Shanghai
     * @param until last civil day; null where it has no end
     */
    public record Worker(
            GridPost post,
            String worker,
            LocalDate from,
            @Nullable LocalDate until) {}
}
