package org.redvest.api.service.callup.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of call-ups.
 *
 * @param callUps the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record CallUpViews(
        List<CallUpView> callUps, @Nullable Long nextCursor, long position) {}
