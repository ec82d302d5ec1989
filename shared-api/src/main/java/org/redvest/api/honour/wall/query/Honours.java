package org.redvest.api.honour.wall.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.wall.HonourKind;
import org.redvest.api.id.CommendationRoundId;

/**
 * A page of the honour wall (光荣榜).
 *
 * @param honours the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Honours(List<Honour> honours, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * An honour.
     *
     * @param kind what it is
     * @param id number of the candidate, the brand or the story
     * @param title for what: a category, the name of a brand, the title of a story
     * @param name whose it is: of a person masked, and only where they agree to that; null where it is nobody's alone
     * @param round the round in which it was awarded; null where it is no commendation
     * @param roundId number of that round; null where it is no commendation
     * @param division code of the division
     * @param since first civil day, Asia/Shanghai
     * @param revoked whether it was revoked
     * @param position of the log at which it came about
     */
    public record Honour(
            HonourKind kind,
            String id,
            String title,
            @Nullable String name,
            @Nullable String round,
            @Nullable CommendationRoundId roundId,
            String division,
            LocalDate since,
            boolean revoked,
            long position) {}
}
