package org.redvest.api.service.shift.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.id.ProjectId;

/**
 * Which shifts has this project?
 *
 * @param projectId which project
 * @param from those that end after this instant; null for all
 * @param to those that begin before this instant; null for all
 * @param datum in which coordinates are answered
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindShifts(
        ProjectId projectId,
        @Nullable Instant from,
        @Nullable Instant to,
        Datum datum,
        @Nullable Long cursor,
        int limit)
        implements Query<ShiftViews> {

    @Override
    public Class<ShiftViews> answer() {
        return ShiftViews.class;
    }
}
