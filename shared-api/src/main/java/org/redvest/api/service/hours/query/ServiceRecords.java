package org.redvest.api.service.hours.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certified hours of a volunteer.
 *
 * @param records a page of them, the last certified first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record ServiceRecords(
        List<ServiceRecordView> records, @Nullable Long nextCursor, long position) {}
