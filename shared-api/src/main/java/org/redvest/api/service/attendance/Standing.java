package org.redvest.api.service.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the attendance of one person at one shift stands after all that was recorded of it: one stretch of time at most, what
 * is doubtful of it, and what the organiser says. Whoever decides and whoever is asked reckon by it alike.
 */
public final class Standing {

    private enum Decision {
        NONE,
        ACCEPTED,
        REJECTED
    }

    private enum NoShow {
        NONE,
        RECORDED,
        CONTESTED
    }

    private @Nullable Instant from;
    private @Nullable Instant to;
    private boolean outOfRange;
    private boolean estimated;
    private Decision decision = Decision.NONE;
    private NoShow noShow = NoShow.NONE;

    /** Nothing was recorded yet. */
    public Standing() {}

    /** They checked in. */
    public void came(@Nullable Instant at, @Nullable EvidenceRange range) {
        begin(at, null, range);
    }

    /** They checked out: what is out of range by this is to be decided anew. */
    public void went(@Nullable Instant at, @Nullable EvidenceRange range) {
        to = at;
        estimated = false;
        if (range == EvidenceRange.OUT_OF_RANGE) {
            outOfRange = true;
            decision = Decision.NONE;
        }
    }

    /** They did not check out, and it is estimated when they went. */
    public void wentAbout(@Nullable Instant at) {
        to = at;
        estimated = true;
        decision = Decision.NONE;
    }

    /** The organiser lists or corrects when they were there. */
    public void listed(@Nullable Instant came, @Nullable Instant went, @Nullable EvidenceRange range) {
        begin(came, went, range);
        noShow = NoShow.NONE;
    }

    private void begin(@Nullable Instant came, @Nullable Instant went, @Nullable EvidenceRange range) {
        from = came;
        to = went;
        outOfRange = range == EvidenceRange.OUT_OF_RANGE;
        estimated = false;
        decision = Decision.NONE;
    }

    /** The organiser accepts what shows that they were there. */
    public void accepted() {
        decision = Decision.ACCEPTED;
        noShow = NoShow.NONE;
    }

    /** The organiser does not accept it. */
    public void rejected() {
        decision = Decision.REJECTED;
    }

    /** The organiser says that they did not come. */
    public void missed() {
        noShow = NoShow.RECORDED;
    }

    /** They say otherwise. */
    public void contested() {
        noShow = NoShow.CONTESTED;
    }

    /** The organiser no longer says that they did not come. */
    public void notMissed() {
        noShow = NoShow.NONE;
    }

    /** When they came, who did. */
    public @Nullable Instant from() {
        return from;
    }

    /** When they went, who did. */
    public @Nullable Instant to() {
        return to;
    }

    /** Whether it is doubtful where they were. */
    public boolean isOutOfRange() {
        return outOfRange;
    }

    /** Whether it is doubtful when they went. */
    public boolean isEstimated() {
        return estimated;
    }

    /** Whether something shows that they were there, and the organiser does not deny it. */
    public boolean hasAttended() {
        return from != null && decision != Decision.REJECTED;
    }

    /** Whether the organiser is still to say whether it counts. */
    public boolean needsDecision() {
        return hasAttended() && (outOfRange || estimated) && decision == Decision.NONE;
    }

    /** Whether the organiser accepts it. */
    public boolean isAccepted() {
        return decision == Decision.ACCEPTED;
    }

    /** Whether the organiser does not. */
    public boolean isRejected() {
        return decision == Decision.REJECTED;
    }

    /** Whether the organiser says that they did not come. */
    public boolean isNoShow() {
        return noShow != NoShow.NONE;
    }

    /** Whether they say otherwise. */
    public boolean isContested() {
        return noShow == NoShow.CONTESTED;
    }

    /** All of it in one word. */
    public AttendanceState state() {
        if (isNoShow()) {
            return isContested() ? AttendanceState.NO_SHOW_CONTESTED : AttendanceState.NO_SHOW;
        }
        if (isRejected()) {
            return AttendanceState.REJECTED;
        }
        if (from == null) {
            return AttendanceState.NOTHING;
        }
        return to == null ? AttendanceState.PRESENT : AttendanceState.ATTENDED;
    }
}
