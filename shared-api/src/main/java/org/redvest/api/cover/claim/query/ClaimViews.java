package org.redvest.api.cover.claim.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of insurance claims.
 *
 * @param claims those that were reported last first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record ClaimViews(List<ClaimView> claims, @Nullable Long nextCursor, long position) implements AsOf {}
