package org.redvest.api.honour.star.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.id.VolunteerId;

/**
 * A page of open applications.
 *
 * @param applications the oldest first
 * @param nextCursor of the next page; null on the last
 * @param position of the log up to which this is the answer
 */
public record StarApplications(
        List<Waiting> applications, @Nullable Long nextCursor, long position) {

    /**
     * An application.
     *
     * @param volunteerId under which number
     * @param name masked
     * @param level for which level
     * @param jurisdiction division code of whose rules apply
     * @param office division code of the district whose office reviews it
     * @param officeName its name
     * @param grantedBy who grants it
     * @param minutes of final service when they applied
     * @param appliedAt when they applied
     * @param announced whether it was approved
     * @param noticeUntil last civil day of the notice; null where it is not under notice
     * @param grantable whether it was approved and the notice is over
     * @param position of the log at which they applied
     */
    public record Waiting(
            VolunteerId volunteerId,
            String name,
            int level,
            String jurisdiction,
            String office,
            String officeName,
            StarGranter grantedBy,
            long minutes,
            Instant appliedAt,
            boolean announced,
            @Nullable LocalDate noticeUntil,
            boolean grantable,
            long position) {}
}
