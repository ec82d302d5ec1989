package org.redvest.api.service.scrutiny.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of spot-checks.
 *
 * @param spotChecks the newest first, without their figures
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record SpotChecks(
        List<SpotCheckView> spotChecks, @Nullable Long nextCursor, long position) {}
