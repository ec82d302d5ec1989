package org.redvest.api.honour.star.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.id.VolunteerId;

/**
 * A page of stars under review.
 *
 * @param stars the oldest first
 * @param nextCursor of the next page; null on the last
 * @param position of the log up to which this is the answer
 */
public record StarReviews(List<UnderReview> stars, @Nullable Long nextCursor, long position) {

    /**
     * A star.
     *
     * @param volunteerId under which number it was granted
     * @param name masked
     * @param level of which level
     * @param jurisdiction division code of whose rules apply
     * @param grantedBy who granted it
     * @param minutes of final service that were left when the review began
     * @param threshold minutes that it took
     * @param since when the review began
     * @param position of the log at which the review began
     */
    public record UnderReview(
            VolunteerId volunteerId,
            String name,
            int level,
            String jurisdiction,
            StarGranter grantedBy,
            long minutes,
            long threshold,
            Instant since,
            long position) {}
}
