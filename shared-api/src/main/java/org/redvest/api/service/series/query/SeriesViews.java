package org.redvest.api.service.series.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a project's series.
 *
 * @param series in the order in which they were planned
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record SeriesViews(List<SeriesView> series, @Nullable Long nextCursor, long position) {}
