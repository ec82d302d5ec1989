package org.redvest.api.exchange.national.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.id.VolunteerId;

/**
 * A page of how people stand in an export and in this ledger.
 *
 * @param differences first those of the file by their lines, then who is only here by when they registered; none before all were
 *     compared
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Differences(
        List<Difference> differences, @Nullable Long nextCursor, long position) {

    /**
     * One person. Who stands only in the export is told by the line in the file: nothing else of them was taken in.
     *
     * @param kind how they stand
     * @param line of their record in the file, counted from 1; null where they are only here, or were erased since
     * @param otherLines of the file with other documents of the same person, whose hours are among those there
     * @param volunteerId their number here; null where they are only there, or were erased since
     * @param name masked, as it is shown here; null where they are only there
     * @param minutesThere that the export has; null where they are only here
     * @param minutesHere that counted here when the comparison began; null where they are only there
     * @param verdict what an officer made of it; null where nobody decided
     * @param words why
     * @param decidedAt when that was recorded
     */
    public record Difference(
            DifferenceKind kind,
            @Nullable Long line,
            List<Long> otherLines,
            @Nullable VolunteerId volunteerId,
            @Nullable String name,
            @Nullable Long minutesThere,
            @Nullable Long minutesHere,
            @Nullable DifferenceVerdict verdict,
            @Nullable String words,
            @Nullable Instant decidedAt) {}
}
