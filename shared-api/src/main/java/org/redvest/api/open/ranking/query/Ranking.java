package org.redvest.api.open.ranking.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.Provenance;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;

/**
 * Divisions or organisations in order, with all measures of each.
 *
 * @param level what is ranked
 * @param measure by what they are ranked
 * @param attribution to which division a service counts
 * @param from first service date; null for no bound
 * @param to last service date; null for no bound
 * @param within code of the division within which is ranked; null for the whole city
 * @param divisionsVersion day of the last change in the table of abolished and split divisions by which codes are counted; null
 *     where there was none yet
 * @param position position in the log on which it is based
 * @param provenance where its figures come from
 * @param entries the first rank first; equal measures share a rank and stand in the order of their codes
 */
public record Ranking(
        RankingLevel level,
        Measure measure,
        Attribution attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String within,
        @Nullable LocalDate divisionsVersion,
        long position,
        Provenance provenance,
        List<Entry> entries)
        implements AsOf {

    /**
     * One division or organisation. What is estimated, taken from a list, not signed for or under objection is in no other figure.
     *
     * @param rank 1 for the first
     * @param division its code: of a division, or of an organisation where these are ranked
     * @param name its name
     * @param persons volunteers who served, each counted once
     * @param activePersons volunteers who served in the calendar year of the period's last day, up to that day, each counted once
     * @param personTimes service records
     * @param minutes of these
     * @param minutesPer1000Residents rounded down; null where residents are not known
     * @param residents residents it is divided by; null where not known
     * @param residentsYear year of that figure; null where not known
     * @param residentsSource who published that figure; null where not known
     * @param estimatedMinutes minutes of records whose end was estimated
     * @param importedMinutes minutes of records that were taken from a list or written down later
     * @param unapprovedMinutes minutes of records that somebody else is to sign for too
     * @param objectedMinutes minutes of records under an objection that nobody has decided
     * @param records address of the disclosure that lists the records behind this entry; null by residence, as where somebody lives is
     *     not disclosed, and by the seat of organisations, of which each has its own
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
            long objectedMinutes,
            @Nullable String records) {}
}
