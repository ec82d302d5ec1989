package org.redvest.api.honour.commendation.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.id.CandidateId;

/**
 * A page of the candidates of a round.
 *
 * @param candidates in the order of their nomination
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Candidates(
        List<Candidate> candidates, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * A candidate.
     *
     * @param candidateId their number
     * @param category number of the category
     * @param kind what they are
     * @param nominee number of whom it is; null of a person where it is not for whoever asks
     * @param name masked, and of a person who does not agree to its publication none where it is for the public
     * @param nominatedBy the organisation that answers for the nomination
     * @param nominatedByName its name; null where it is not registered
     * @param nominatedAt when
     * @param deeds what they did, in words
     * @param review whether they are recommended; null where nobody said so
     * @param frozen their figures when the list was fixed; null before, and of a place
     * @param now the same figures as they are known now, late and revoked facts in it: the list does not follow them; null as
     *     {@code frozen}
     * @param openObjections objections to them that nobody decided
     * @param upheldObjections objections to them that were right
     * @param award what was awarded; null where nothing was
     * @param position of the log at which they were nominated
     */
    public record Candidate(
            CandidateId candidateId,
            int category,
            CandidateKind kind,
            @Nullable String nominee,
            String name,
            String nominatedBy,
            @Nullable String nominatedByName,
            Instant nominatedAt,
            String deeds,
            @Nullable Review review,
            @Nullable Figures frozen,
            @Nullable Figures now,
            long openObjections,
            long upheldObjections,
            @Nullable Award award,
            long position) {}

    /**
     * What a reviewer said.
     *
     * @param recommended whether they are to be commended
     * @param reason why
     * @param at when
     */
    public record Review(boolean recommended, String reason, Instant at) {}

    /**
     * Services within the round's period that count and whose notice is over.
     *
     * @param minutes of all of them
     * @param records how many they are
     */
    public record Figures(long minutes, long records) {}

    /**
     * An award.
     *
     * @param at when it was made
     * @param revokedAt when it was revoked; null where it stands
     * @param revokeReason why; null where it stands
     */
    public record Award(
            Instant at,
            @Nullable Instant revokedAt,
            @Nullable String revokeReason) {}
}
