package org.redvest.api.service.shift.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;

/**
 * For what a person signed up.
 *
 * @param volunteerId the number that was asked about
 * @param commitments by the beginning of the shift
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which this is the answer
 */
public record Commitments(
        VolunteerId volunteerId,
        List<Commitment> commitments,
        @Nullable String nextCursor,
        long position) {

    /**
     * One sign-up.
     *
     * @param signUpId its number
     * @param volunteerId under which number
     * @param shiftId for which shift
     * @param projectId of which project
     * @param project what that is called
     * @param start first instant of the service
     * @param end first instant after it
     * @param address where
     * @param state how it stands
     * @param since when it came to stand so
     * @param offerUntil until when the place that is offered can be accepted; null where none is
     * @param termsVersion which agreement and risks they accepted
     * @param cause why they lost their place; null where they did not
     * @param reason the same in words; null where nobody said any
     */
    public record Commitment(
            SignUpId signUpId,
            VolunteerId volunteerId,
            ShiftId shiftId,
            ProjectId projectId,
            String project,
            Instant start,
            Instant end,
            String address,
            SignUpState state,
            Instant since,
            @Nullable Instant offerUntil,
            int termsVersion,
            @Nullable ReleaseCause cause,
            @Nullable String reason) {}
}
