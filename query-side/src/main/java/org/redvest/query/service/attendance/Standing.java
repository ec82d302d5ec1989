package org.redvest.query.service.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.attendance.AttendanceState;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.query.AttendanceNeed;
import org.redvest.api.service.attendance.query.AttendanceView.Step;

/** How an attendance stands after all that was recorded of it: the same that the command side makes of its events. */
final class Standing {

    private enum NoShow {
        NONE,
        RECORDED,
        CONTESTED
    }

    private @Nullable Instant from;
    private @Nullable Instant to;
    private boolean outOfRange;
    private boolean estimated;
    private boolean accepted;
    private boolean rejected;
    private NoShow noShow = NoShow.NONE;
    private boolean certified;

    static Standing of(Iterable<Step> steps) {
        Standing standing = new Standing();
        steps.forEach(standing::take);
        return standing;
    }

    private void take(Step step) {
        switch (step.kind()) {
            case CHECKED_IN -> begin(step);
            case CHECKED_OUT -> {
                to = step.wentAt();
                estimated = false;
                if (step.range() == EvidenceRange.OUT_OF_RANGE) {
                    outOfRange = true;
                    accepted = false;
                    rejected = false;
                }
            }
            case ESTIMATED -> {
                to = step.wentAt();
                estimated = true;
                accepted = false;
                rejected = false;
            }
            case LISTED, CORRECTED -> {
                begin(step);
                noShow = NoShow.NONE;
            }
            case ACCEPTED -> {
                accepted = true;
                rejected = false;
                noShow = NoShow.NONE;
            }
            case REJECTED -> {
                accepted = false;
                rejected = true;
            }
            case AMENDED -> {
                // after hours were certified nothing changes any more
            }
            case NO_SHOW -> noShow = NoShow.RECORDED;
            case NO_SHOW_CONTESTED -> noShow = NoShow.CONTESTED;
            case NO_SHOW_WITHDRAWN -> noShow = NoShow.NONE;
            case CERTIFIED -> certified = true;
        }
    }

    private void begin(Step step) {
        from = step.cameAt();
        to = step.wentAt();
        outOfRange = step.range() == EvidenceRange.OUT_OF_RANGE;
        estimated = false;
        accepted = false;
        rejected = false;
    }

    @Nullable Instant from() {
        return from;
    }

    @Nullable Instant to() {
        return to;
    }

    boolean isOutOfRange() {
        return outOfRange;
    }

    boolean isEstimated() {
        return estimated;
    }

    private boolean hasAttended() {
        return from != null && !rejected;
    }

    /** Whether the organiser is still to say whether it counts. */
    boolean needsApproval() {
        return hasAttended() && (outOfRange || estimated) && !accepted;
    }

    AttendanceState state() {
        if (noShow == NoShow.CONTESTED) {
            return AttendanceState.NO_SHOW_CONTESTED;
        }
        if (noShow == NoShow.RECORDED) {
            return AttendanceState.NO_SHOW;
        }
        if (rejected) {
            return AttendanceState.REJECTED;
        }
        if (from == null) {
            return AttendanceState.NOTHING;
        }
        return to == null ? AttendanceState.PRESENT : AttendanceState.ATTENDED;
    }

    /** Whether it needs this; whatever it needs, where nothing is asked for. */
    boolean needs(@Nullable AttendanceNeed need) {
        return switch (need) {
            case null -> true;
            case APPROVAL -> needsApproval() || noShow == NoShow.CONTESTED;
            case CHECK_OUT -> state() == AttendanceState.PRESENT;
            case CERTIFICATION -> state() == AttendanceState.ATTENDED && !needsApproval() && !certified;
        };
    }
}
