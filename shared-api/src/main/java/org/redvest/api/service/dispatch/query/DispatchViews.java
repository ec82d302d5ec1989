package org.redvest.api.service.dispatch.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of dispatches out of town.
 *
 * @param dispatches those that were ordered last first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record DispatchViews(
        List<DispatchView> dispatches, @Nullable Long nextCursor, long position) implements AsOf {}
