package org.redvest.api.honour.commendation.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of rounds of commendation.
 *
 * @param rounds the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record CommendationRounds(
        List<CommendationRoundView> rounds, @Nullable Long nextCursor, long position) implements AsOf {}
