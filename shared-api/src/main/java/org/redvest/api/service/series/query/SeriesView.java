package org.redvest.api.service.series.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Period;

/**
 * A series of shifts as everybody sees it. Dates are civil dates in China.
 *
 * @param seriesId its number
 * @param projectId of which project
 * @param plans when it comes, in the order in which that was said: a later one counts from its day on
 * @param exceptions days on which it does not come, or comes at another time, in the order in which that was said
 * @param holidays days that were passed over, because the calendar has them as holidays
 * @param lastDate last date on which it comes; null where it was not ended
 * @param endReason why it ends, in words; null where it was not ended
 * @param laidTo last date up to which its shifts are made; null where none is
 * @param waitsForCalendarOf the first year for which nothing is laid, because its calendar is not loaded; null where none is
 *     needed
 * @param plannedAt position of the log at which it was planned
 */
public record SeriesView(
        SeriesId seriesId,
        ProjectId projectId,
        List<Plan> plans,
        List<Exceptional> exceptions,
        List<LocalDate> holidays,
        @Nullable LocalDate lastDate,
        @Nullable String endReason,
        @Nullable LocalDate laidTo,
        @Nullable Integer waitsForCalendarOf,
        long plannedAt) {

    /**
     * When it comes.
     *
     * @param version counted from 1 with the first
     * @param from the date from which on it counts; null for the first
     * @param rule on which days, as RFC 5545 writes it
     * @param firstDate the date from which the rule counts
     * @param startTime by the clocks in China, as 08:30
     * @param minutes how long it takes
     * @param periods outside of which it does not come; none where it always does
     * @param skipsHolidays whether it does not come on holidays
     * @param capacity places each time
     * @param waitingList whether one waits where all places are taken
     * @param signUpDays how many days ahead one begins to sign up
     */
    public record Plan(
            int version,
            @Nullable LocalDate from,
            String rule,
            LocalDate firstDate,
            String startTime,
            int minutes,
            List<Period> periods,
            boolean skipsHolidays,
            int capacity,
            boolean waitingList,
            int signUpDays) {}

    /**
     * A day on which it comes otherwise.
     *
     * @param date for which the rule makes it
     * @param start first instant of the service; null where it does not come
     * @param end first instant after it; null where it does not come
     * @param reason why it does not come, in words; null where it does
     */
    public record Exceptional(
            LocalDate date,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String reason) {}
}
