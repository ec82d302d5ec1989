package org.redvest.api.service.hours.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Services that volunteers reported themselves.
 *
 * @param reports a page of them
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record HoursReports(
        List<HoursReportView> reports, @Nullable Long nextCursor, long position) {}
