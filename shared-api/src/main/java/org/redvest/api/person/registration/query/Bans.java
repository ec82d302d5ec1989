package org.redvest.api.person.registration.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;

/**
 * Bans and erasures, without clear personal data.
 *
 * @param bans the newest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record Bans(List<Entry> bans, @Nullable Long nextCursor, long position) implements AsOf {

    /** What has become of it. */
    public enum State {
        /** A ban that is in force. */
        BANNED,
        /** A ban that was lifted. */
        LIFTED,
        /** An erasure, which is for good. */
        ERASED
    }

    /**
     * One of them.
     *
     * @param volunteerId whose number
     * @param volunteer masked name; of whom was erased, that alone is said
     * @param residence division code of the residence; null of whom was erased
     * @param state what has become of it
     * @param since when it was recorded
     * @param basis number of the document that a ban rests on; null of an erasure
     * @param liftedAt when a ban was lifted; null where it was not
     * @param liftingBasis number of the document that this rests on; null where it was not
     * @param position where in the log it was recorded
     */
    public record Entry(
            VolunteerId volunteerId,
            String volunteer,
            @Nullable String residence,
            State state,
            Instant since,
            @Nullable String basis,
            @Nullable Instant liftedAt,
            @Nullable String liftingBasis,
            long position) {}
}
