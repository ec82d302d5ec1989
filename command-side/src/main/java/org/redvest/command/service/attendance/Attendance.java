package org.redvest.command.service.attendance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.Evidence;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.Standing;
import org.redvest.api.service.attendance.event.AttendanceAmended;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceCorrected;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.EvidenceRejected;
import org.redvest.api.service.attendance.event.NoShowContested;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.shift.ShiftTimes;

/** The attendance of one person at one shift: one stretch of time at most, what shows it, and what the organiser says of it. */
final class Attendance {

    private final Standing standing = new Standing();
    private EvidenceClass source = EvidenceClass.ATTENDED;
    private @Nullable ServiceRecordId certified;
    private @Nullable Long slotIn;
    private @Nullable Long slotOut;

    /** Whether something shows that they were there, and the organiser does not deny it. */
    boolean hasAttended() {
        return standing.hasAttended();
    }

    /** Whether they came, and did not go. */
    boolean isPresent() {
        return hasAttended() && standing.to() == null;
    }

    /** Whether the organiser is still to say whether it counts. */
    boolean needsDecision() {
        return standing.needsDecision();
    }

    boolean isRejected() {
        return standing.isRejected();
    }

    boolean isAccepted() {
        return standing.isAccepted();
    }

    /** Whether the organiser says that they did not come. */
    boolean isNoShow() {
        return standing.isNoShow();
    }

    /** Whether they say otherwise. */
    boolean isContested() {
        return standing.isContested();
    }

    /** The record of what was certified of it; null where nothing was. */
    @Nullable ServiceRecordId certified() {
        return certified;
    }

    /** Of which stretch of time the last code was that they used in this direction; null where they used none. */
    @Nullable Long lastSlot(CheckDirection direction) {
        return direction == CheckDirection.IN ? slotIn : slotOut;
    }

    /** On what it rests. */
    EvidenceClass evidence() {
        return standing.isEstimated() ? EvidenceClass.ESTIMATED : source;
    }

    /** When they came, who did. */
    @Nullable Instant from() {
        return standing.from();
    }

    /** Whether it is from one of these instants to the other, as far as is known. */
    boolean is(Instant otherFrom, Instant otherTo) {
        return otherFrom.equals(standing.from()) && otherTo.equals(standing.to());
    }

    /**
     * Requires that nothing was certified of it.
     *
     * @throws Refusal {@link Problem#ATTENDANCE_CERTIFIED}
     */
    void requireNotCertified() {
        if (certified != null) {
            throw new Refusal(Problem.ATTENDANCE_CERTIFIED);
        }
    }

    /**
     * Requires that one checks in or out at this time. Who was checked out by an estimate says when it really was.
     *
     * @throws Refusal {@link Problem#ALREADY_CHECKED_IN}, {@link Problem#ALREADY_CHECKED_OUT},
     *     {@link Problem#CHECK_OUT_BEFORE_CHECK_IN}
     */
    void requireCheck(CheckDirection direction, Instant at) {
        Instant came = hasAttended() ? standing.from() : null;
        if (came != null && standing.to() != null && !(standing.isEstimated() && direction == CheckDirection.OUT)) {
            throw new Refusal(Problem.ALREADY_CHECKED_OUT);
        }
        if (direction == CheckDirection.IN && came != null) {
            throw new Refusal(Problem.ALREADY_CHECKED_IN);
        }
        if (direction == CheckDirection.OUT && (came == null || at.isBefore(came))) {
            throw new Refusal(Problem.CHECK_OUT_BEFORE_CHECK_IN);
        }
    }

    /**
     * The service that counts: the whole minutes of the shift in which they were there.
     *
     * @throws Refusal {@link Problem#NO_ATTENDANCE}, {@link Problem#ATTENDANCE_UNCONFIRMED}, {@link Problem#INTERVAL_EMPTY}
     */
    ServiceInterval countedIn(ShiftTimes shift) {
        Instant came = standing.from();
        Instant went = standing.to();
        if (came == null || isRejected()) {
            throw new Refusal(Problem.NO_ATTENDANCE);
        }
        if (went == null) {
            throw new Refusal(
                    Problem.ATTENDANCE_UNCONFIRMED,
                    "The volunteer is checked in, and not out: have them check out, or correct the times.");
        }
        if (needsDecision() || isNoShow()) {
            throw new Refusal(
                    Problem.ATTENDANCE_UNCONFIRMED,
                    "What shows that the volunteer was there is out of range or estimated: accept it first, or correct the times.");
        }
        Instant start = later(shift.start(), up(came));
        Instant end = earlier(shift.end(), went.truncatedTo(ChronoUnit.MINUTES));
        if (!start.isBefore(end)) {
            throw new Refusal(
                    Problem.INTERVAL_EMPTY,
                    "Of the time of the shift, the volunteer was there for less than a whole minute.");
        }
        return new ServiceInterval(start, end);
    }

    private static Instant up(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Takes in what was decided. Never refuses. */
    void evolve(AttendanceEvent event) {
        switch (event) {
            case CheckedIn in -> {
                standing.came(in.evidence().at(), in.evidence().range());
                source = EvidenceClass.ATTENDED;
                used(CheckDirection.IN, in.evidence());
            }
            case CheckedOut out -> {
                standing.went(out.evidence().at(), out.evidence().range());
                used(CheckDirection.OUT, out.evidence());
            }
            case CheckOutEstimated estimate -> standing.wentAbout(estimate.at());
            case AttendanceListed listed -> {
                standing.listed(listed.from(), listed.to(), listed.range());
                source = listed.method() == EvidenceMethod.SHEET ? EvidenceClass.IMPORTED : EvidenceClass.BACK_FILLED;
            }
            case EvidenceAccepted _ -> standing.accepted();
            case EvidenceRejected _ -> standing.rejected();
            case AttendanceCorrected corrected -> {
                standing.listed(corrected.from(), corrected.to(), EvidenceRange.IN_RANGE);
                source = EvidenceClass.BACK_FILLED;
            }
            case AttendanceAmended amended -> used(amended.direction(), amended.evidence());
            case NoShowRecorded _ -> standing.missed();
            case NoShowContested _ -> standing.contested();
            case NoShowWithdrawn _ -> standing.notMissed();
            case AttendanceCertified mark -> certified = mark.recordId();
        }
    }

    /** A code is used up, whatever becomes of what it shows. */
    private void used(CheckDirection direction, Evidence evidence) {
        Long slot = evidence.codeSlot();
        if (slot == null) {
            return;
        }
        switch (direction) {
            case IN -> slotIn = slot;
            case OUT -> slotOut = slot;
        }
    }
}
