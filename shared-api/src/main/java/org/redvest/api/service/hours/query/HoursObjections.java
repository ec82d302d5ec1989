package org.redvest.api.service.hours.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objections, the newest first.
 *
 * @param objections a page of them
 * @param nextCursor where the next page begins; null on the last
 */
public record HoursObjections(
        List<HoursObjectionView> objections, @Nullable Long nextCursor) {}
