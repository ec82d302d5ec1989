package org.redvest.api.honour.commendation.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.id.CommendationRoundId;

/**
 * A round of commendation, and how far it has come.
 *
 * @param roundId its number
 * @param title what it is called
 * @param division code of the division whose round it is
 * @param divisionName name of that division
 * @param basis the decision on which it rests
 * @param from first service date that counts for it, Asia/Shanghai
 * @param to last service date
 * @param categories what is commended
 * @param nominationsUntil first instant at which nobody can be nominated any more
 * @param noticeWorkingDays for how many working days those who were recommended are announced
 * @param step how far it has come
 * @param frozen how its list of candidates was fixed; null before
 * @param announcedAt when those who were recommended were announced; null before
 * @param noticeUntil last civil day on which anybody may object; null before, and where there is no notice
 * @param openObjections objections that nobody decided
 * @param awards how far the awards have come; null before they were ordered
 * @param cancelReason why it came to nothing; null where it did not
 * @param openedAt position of the log at which it was opened
 * @param position of the log up to which this is the answer
 */
public record CommendationRoundView(
        CommendationRoundId roundId,
        String title,
        String division,
        String divisionName,
        String basis,
        LocalDate from,
        LocalDate to,
        List<Category> categories,
        Instant nominationsUntil,
        int noticeWorkingDays,
        CommendationStep step,
        @Nullable Frozen frozen,
        @Nullable Instant announcedAt,
        @Nullable LocalDate noticeUntil,
        long openObjections,
        @Nullable Progress awards,
        @Nullable String cancelReason,
        long openedAt,
        long position)
        implements AsOf {

    /**
     * A category, and how many there are in it.
     *
     * @param number by which it is named, from 1
     * @param kind what is commended
     * @param title what it is called
     * @param quota how many are commended at most
     * @param leastMinutes final minutes that are asked of a person; 0 where none are
     * @param reusableHours whether the hours may earn another honour
     * @param candidates how many were nominated
     * @param recommended how many of them are recommended
     * @param awarded how many awards were made and stand
     */
    public record Category(
            int number,
            CandidateKind kind,
            String title,
            int quota,
            int leastMinutes,
            boolean reusableHours,
            long candidates,
            long recommended,
            long awarded) {}

    /**
     * How the list of candidates was fixed.
     *
     * @param at when
     * @param logPosition at which position of the log: figures are those that it knows there
     * @param candidates how many there are
     * @param digest SHA-256 of who they are, by which anybody who has the list sees that it is the same
     */
    public record Frozen(Instant at, long logPosition, long candidates, String digest) {}

    /**
     * How far the awards have come.
     *
     * @param ordered when they were ordered
     * @param total how many are to be made
     * @param made how many were made so far
     * @param refused which could not be made, and why
     * @param concludedAt when all were decided; null while they are not
     */
    public record Progress(
            Instant ordered,
            long total,
            long made,
            List<RefusedAward> refused,
            @Nullable Instant concludedAt) {}

    /** Whether the public is told who was recommended. */
    @JsonIgnore
    public boolean isAnnounced() {
        return announcedAt != null && step != CommendationStep.CANCELLED;
    }
}
