package org.redvest.api.honour.commendation.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;

/**
 * A page of the objections to candidates of a round.
 *
 * @param objections the newest first
 * @param nextCursor of the next page; null where there is none
 */
public record CandidateObjections(
        List<Objection> objections, @Nullable Long nextCursor) {

    /**
     * An objection.
     *
     * @param objectionId its number
     * @param candidateId to which candidate
     * @param name of the candidate, masked
     * @param reason why
     * @param raisedAt when
     * @param objector who objected; null but for auditors
     * @param upheld whether it was right; null where nobody decided it
     * @param answer why so; null where nobody decided it
     * @param decidedAt when it was decided; null where it was not
     * @param position of the log at which it was raised
     */
    public record Objection(
            CandidateObjectionId objectionId,
            CandidateId candidateId,
            String name,
            String reason,
            Instant raisedAt,
            @Nullable String objector,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable Instant decidedAt,
            long position) {}
}
