package org.redvest.api.service.series.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.ProjectId;

/**
 * Which series of shifts has this project?
 *
 * @param projectId which project
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindSeries(ProjectId projectId, @Nullable Long cursor, int limit) implements Query<SeriesViews> {

    @Override
    public Class<SeriesViews> answer() {
        return SeriesViews.class;
    }
}
