package org.redvest.api.honour.star.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarStep;
import org.redvest.api.id.VolunteerId;

/**
 * The stars of a person, under all of their numbers.
 *
 * @param volunteerId as asked
 * @param held the highest level that they hold now; 0 for none
 * @param underReview whether that one is under review
 * @param application what they applied for and nobody has decided yet; null where there is nothing
 * @param steps what happened, the oldest first
 * @param position of the log up to which this is the answer
 */
public record VolunteerStars(
        VolunteerId volunteerId,
        int held,
        boolean underReview,
        @Nullable Application application,
        List<Step> steps,
        long position) {

    /**
     * An open application.
     *
     * @param level for which level
     * @param appliedAt when
     * @param announced whether it was approved
     * @param noticeUntil last civil day of the notice; null where it is not under notice
     * @param grantedBy who grants it
     */
    public record Application(
            int level,
            Instant appliedAt,
            boolean announced,
            @Nullable LocalDate noticeUntil,
            StarGranter grantedBy) {}

    /**
     * A step.
     *
     * @param volunteerId under which number
     * @param level of which level
     * @param step what happened
     * @param at when
     * @param minutes of final service that were told with it; null where none were
     * @param noticeUntil last civil day of the notice that began with it; null where none did
     * @param words why, or the document it rests on; null where nothing was said, or the person was erased
     */
    public record Step(
            VolunteerId volunteerId,
            int level,
            StarStep step,
            Instant at,
            @Nullable Long minutes,
            @Nullable LocalDate noticeUntil,
            @Nullable String words) {}
}
