package org.redvest.api.open.ranking.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * Divisions in order, with all measures of each.
 *
 * @param level which divisions
 * @param measure by what they are ranked
 * @param attribution to which division a service counts
 * @param from first service date; null for no bound
 * @param to last service date; null for no bound
 * @param position position in the log on which it is based
 * @param entries the first rank first; equal measures share a rank and stand in the order of their codes
 */
public record Ranking(
        RankingLevel level,
        Measure measure,
        Attribution attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long position,
        List<Entry> entries)
        implements AsOf {

    /**
     * One division.
     *
     * @param rank 1 for the first
     * @param division its code
     * @param name its name
     * @param persons volunteers who served, each counted once
     * @param personTimes service records
     * @param minutes certified minutes
     * @param minutesPer1000Residents rounded down; null where residents are not known
     * @param residents residents it is divided by; null where not known
     * @param residentsYear year of that figure; null where not known
     * @param residentsSource who published that figure; null where not known
     */
    public record Entry(
            int rank,
            String division,
            String name,
            long persons,
            long personTimes,
            long minutes,
            @Nullable Long minutesPer1000Residents,
            @Nullable Long residents,
            @Nullable Integer residentsYear,
            @Nullable String residentsSource) {}
}
