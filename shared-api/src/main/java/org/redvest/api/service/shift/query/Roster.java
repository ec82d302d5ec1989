package org.redvest.api.service.shift.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;

/**
 * Who signed up for a shift, in the order in which they did.
 *
 * @param shiftId which shift
 * @param capacity places
 * @param signUps a page of them, those that ended too
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which this is the answer
 */
public record Roster(
        ShiftId shiftId,
        int capacity,
        List<Entry> signUps,
        @Nullable Long nextCursor,
        long position) implements AsOf {

    /**
     * One of them.
     *
     * @param signUpId its number
     * @param volunteerId under which number they signed up
     * @param name masked
     * @param state how it stands
     * @param signedUpAt when they did
     * @param since when it came to stand so
     * @param placeInLine of who waits, from 1; null for everybody else
     * @param offerUntil until when the offer stands; null where none does
     * @param overlapReason why an organiser let them in although they were committed elsewhere; null where they were not
     * @param cause why they lost their place; null where they did not
     * @param reason the same in words; null where nobody said any
     * @param present whether they checked in, and not out
     */
    public record Entry(
            SignUpId signUpId,
            VolunteerId volunteerId,
            String name,
            SignUpState state,
            Instant signedUpAt,
            Instant since,
            @Nullable Integer placeInLine,
            @Nullable Instant offerUntil,
            @Nullable String overlapReason,
            @Nullable ReleaseCause cause,
            @Nullable String reason,
            boolean present) {}
}
