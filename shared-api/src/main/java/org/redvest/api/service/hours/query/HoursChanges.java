package org.redvest.api.service.hours.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposals to correct service records, the newest first.
 *
 * @param changes a page of them
 * @param nextCursor where the next page begins; null on the last
 */
public record HoursChanges(
        List<HoursChangeView> changes, @Nullable Long nextCursor) {}
