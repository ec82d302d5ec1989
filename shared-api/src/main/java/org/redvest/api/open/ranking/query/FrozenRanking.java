package org.redvest.api.open.ranking.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;

/**
 * What a frozen ranking says. Its bytes are published with a digest: a component is never added, renamed or left out, but with
 * another version of the rules.
 *
 * @param frozenRankingId its number
 * @param title what it is published as
 * @param level what is ranked
 * @param measure by what
 * @param attribution to which division a service counts
 * @param from first service date; null for no bound
 * @param to last service date
 * @param within code of the division within which is ranked
 * @param frozenAt when it was frozen, to the millisecond
 * @param position of the log up to which it knows what happened
 * @param definition what is counted: the name of an {@link org.redvest.api.Definition}
 * @param rules version of the rules by which records are counted and put in order
 * @param divisionsVersion day of the last change in the table of abolished and split divisions by which codes are counted; null
 *     where there was none yet
 * @param records address of the disclosure that lists the records behind it
 * @param entries the first rank first; equal measures share a rank and stand in the order of their codes
 */
public record FrozenRanking(
        FrozenRankingId frozenRankingId,
        String title,
        RankingLevel level,
        Measure measure,
        Attribution attribution,
        @Nullable LocalDate from,
        LocalDate to,
        String within,
        Instant frozenAt,
        long position,
        String definition,
        int rules,
        @Nullable LocalDate divisionsVersion,
        String records,
        List<Entry> entries) {

    /**
     * One division or organisation; its figures as in {@link Ranking.Entry}.
     *
     * @param rank 1 for the first
     * @param division its code: of a division, or of an organisation where these are ranked
     * @param name its name then
     * @param persons volunteers who served, each counted once
     * @param activePersons volunteers who served in the calendar year of the last day, up to that day
     * @param personTimes service records
     * @param minutes of these
     * @param minutesPer1000Residents rounded down; null where residents are not known
     * @param residents residents it is divided by; null where not known
     * @param residentsYear year of that figure; null where not known
     * @param residentsSource who published that figure; null where not known
     * @param estimatedMinutes beside the minutes: estimated
     * @param importedMinutes beside the minutes: taken from a list or written down later
     * @param unapprovedMinutes beside the minutes: not signed for by a second hand
     * @param objectedMinutes beside the minutes: under an open objection
     */
    public record Entry(
            int rank,
            String division,
            String name,
            long persons,
            long activePersons,
            long personTimes,
            long minutes,
            @Nullable Long minutesPer1000Residents,
            @Nullable Long residents,
            @Nullable Integer residentsYear,
            @Nullable String residentsSource,
            long estimatedMinutes,
            long importedMinutes,
            long unapprovedMinutes,
            long objectedMinutes) {}
}
