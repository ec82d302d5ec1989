package org.redvest.api.service.attendance.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.AttendanceState;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.Standing;

/**
 * Somebody's attendance of a shift.
 *
 * @param shiftId which shift
 * @param projectId of which project
 * @param start first instant of the shift
 * @param end first instant after it
 * @param volunteerId who, by the number under which they signed up
 * @param name masked
 * @param state how it stands
 * @param from when they came; null where nothing says
 * @param to when they went; null where nothing says
 * @param outOfRange whether something that shows it is elsewhere or at another time
 * @param estimated whether they forgot to check out, and the city's policy says when they went
 * @param needsApproval whether the organiser is to say whether it counts
 * @param recordId what was certified of it; null where nothing was
 * @param steps all that was recorded, in that order
 */
public record AttendanceView(
        ShiftId shiftId,
        ProjectId projectId,
        Instant start,
        Instant end,
        VolunteerId volunteerId,
        String name,
        AttendanceState state,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean outOfRange,
        boolean estimated,
        boolean needsApproval,
        @Nullable ServiceRecordId recordId,
        List<Step> steps) {

    /** What happened to an attendance. */
    public enum Kind {
        /** Checked in. */
        CHECKED_IN,
        /** Checked out. */
        CHECKED_OUT,
        /** Checked out by the city's policy. */
        ESTIMATED,
        /** On the organiser's list, or an attendance sheet. */
        LISTED,
        /** What shows it was accepted. */
        ACCEPTED,
        /** What shows it was not accepted. */
        REJECTED,
        /** The organiser said when they came and went. */
        CORRECTED,
        /** A check-in or check-out that came in after the hours were certified. */
        AMENDED,
        /** The organiser said that they did not come. */
        NO_SHOW,
        /** They said that they did. */
        NO_SHOW_CONTESTED,
        /** The organiser no longer said that they did not come. */
        NO_SHOW_WITHDRAWN,
        /** Hours were certified. */
        CERTIFIED;

        /**
         * Lets this count for how an attendance stands.
         *
         * @param cameAt when they came, by this; null where it says nothing of that
         * @param wentAt when they went, by this; null where it says nothing of that
         * @param range whether it counts by itself; null where nothing shows it
         */
        public void on(
                Standing standing, @Nullable Instant cameAt, @Nullable Instant wentAt, @Nullable EvidenceRange range) {
            switch (this) {
                case CHECKED_IN -> standing.came(cameAt, range);
                case CHECKED_OUT -> standing.went(wentAt, range);
                case ESTIMATED -> standing.wentAbout(wentAt);
                case LISTED, CORRECTED -> standing.listed(cameAt, wentAt, range);
                case ACCEPTED -> standing.accepted();
                case REJECTED -> standing.rejected();
                case NO_SHOW -> standing.missed();
                case NO_SHOW_CONTESTED -> standing.contested();
                case NO_SHOW_WITHDRAWN -> standing.notMissed();
                case AMENDED, CERTIFIED -> {
                    // after hours were certified nothing changes any more
                }
            }
        }
    }

    /**
     * One thing that was recorded.
     *
     * @param kind what
     * @param recordedAt when it was recorded
     * @param cameAt when they came, by this; null where it says nothing of that
     * @param wentAt when they went, by this; null where it says nothing of that
     * @param method what shows it; null where nothing does
     * @param range whether it counts by itself; null where nothing shows it
     * @param receivedAt when the server received it; null where nothing was sent
     * @param deviceAt what the device's clock showed; null where the device was online
     * @param driftSeconds by how much that clock was behind; null where the device was online
     * @param metres how far they were from the shift, in steps of a hundred; null where nobody knows
     * @param reason why, in words; null where nobody said any
     */
    public record Step(
            Kind kind,
            Instant recordedAt,
            @Nullable Instant cameAt,
            @Nullable Instant wentAt,
            @Nullable EvidenceMethod method,
            @Nullable EvidenceRange range,
            @Nullable Instant receivedAt,
            @Nullable Instant deviceAt,
            @Nullable Long driftSeconds,
            @Nullable Integer metres,
            @Nullable String reason) {}
}
