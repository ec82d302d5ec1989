package org.redvest.api.city.review.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.city.review.ReviewKind;

/**
 * What waits for a decision of somebody's.
 *
 * @param at the instant for which it is reckoned
 * @param waiting what has waited longest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record Reviews(
        Instant at, List<Waiting> waiting, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * Something that waits.
     *
     * @param kind what it is
     * @param id its number: the volunteer's of a registration, else its own
     * @param about in few words: what the project or activity is called, or the masked name of whom it is about
     * @param division code of the division in which it lies; null where it lies in none
     * @param organisationId code of the organisation whose it is, or a team's number; null where it is nobody's
     * @param organisation what that organisation is called; null where nobody is registered under the code
     * @param start when the service began that it is about: as it was certified or reported, or is to be corrected to; null where
     *     it is about none
     * @param end when that service ended
     * @param words what is said for it: why somebody objects or corrects, what a volunteer did; null where nothing is
     * @param since when it came
     * @param workingDays how long it has waited, the day it came not counted; null where the calendar of that time is not
     *     loaded
     * @param dueOn civil date by which it is to be decided, Asia/Shanghai; null where there is none, or nobody knows
     * @param late whether that date is past
     * @param position where in the log it came
     */
    public record Waiting(
            ReviewKind kind,
            String id,
            String about,
            @Nullable String division,
            @Nullable String organisationId,
            @Nullable String organisation,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String words,
            Instant since,
            @Nullable Integer workingDays,
            @Nullable LocalDate dueOn,
            boolean late,
            long position) {}
}
