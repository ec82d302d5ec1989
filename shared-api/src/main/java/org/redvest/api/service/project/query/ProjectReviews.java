package org.redvest.api.service.project.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;

/**
 * What waits for a review.
 *
 * @param at the instant for which it is reckoned
 * @param districts how many wait in each district, over all pages, in the order of their codes; only on the first
 * @param waiting who has waited longest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record ProjectReviews(
        Instant at,
        @Nullable List<District> districts,
        List<Waiting> waiting,
        @Nullable Long nextCursor,
        long position) {

    /** Whether something has waited for longer than the city's figure. */
    public enum Overdue {
        /** It has not. */
        NO,
        /** It has. */
        YES,
        /** No figure was in force, or the State Council's working-day calendar of that time is not loaded. */
        DEADLINE_UNKNOWN
    }

    /**
     * What waits in a district.
     *
     * @param district its code
     * @param name its name
     * @param waiting how many projects
     * @param overdue how many of them have waited too long
     * @param longestSeconds how long the first of them has waited
     */
    public record District(String district, String name, long waiting, long overdue, long longestSeconds) {}

    /**
     * A project that waits.
     *
     * @param projectId its number
     * @param version the version that is to be reviewed
     * @param published whether an earlier version is in force meanwhile
     * @param organisationId code of whose it is now, or a team's number
     * @param organisation what that organisation is called; null where nobody is registered under the code
     * @param details what is to be reviewed
     * @param submittedAt since when it waits
     * @param submittedBy subject of whoever submitted it, who does not review it
     * @param waitedSeconds how long it has waited
     * @param waitedWorkingDays the same in working days, the day of submission not counted; null where the calendar of that
     *     time is not loaded
     * @param dueOn civil date by which it is to be reviewed, Asia/Shanghai; null where nobody knows
     * @param overdue whether that date is past
     * @param position where in the log it was submitted
     */
    public record Waiting(
            ProjectId projectId,
            int version,
            boolean published,
            String organisationId,
            @Nullable String organisation,
            ProjectDetailsView details,
            Instant submittedAt,
            @Nullable String submittedBy,
            long waitedSeconds,
            @Nullable Integer waitedWorkingDays,
            @Nullable LocalDate dueOn,
            Overdue overdue,
            long position) {}
}
