package org.redvest.api.honour.commendation.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;

/**
 * A page of awards.
 *
 * @param awards the newest first
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Awards(List<Award> awards, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * An award, as the public is told of it.
     *
     * @param candidateId number of whom it was made to as a candidate
     * @param roundId in which round
     * @param round what the round is called
     * @param division code of the division whose round it was
     * @param kind what was commended
     * @param title what the category is called
     * @param name who, masked, and only where they agree to that
     * @param awardedAt when
     * @param revoked whether it was revoked since
     * @param position of the log at which it was made
     */
    public record Award(
            CandidateId candidateId,
            CommendationRoundId roundId,
            String round,
            String division,
            CandidateKind kind,
            String title,
            String name,
            Instant awardedAt,
            boolean revoked,
            long position) {}
}
