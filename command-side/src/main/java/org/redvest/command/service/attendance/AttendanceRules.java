package org.redvest.command.service.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckInCode;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.GivenEvidence.DeviceClock;
import org.redvest.api.service.attendance.GivenEvidence.Fix;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.shift.Shifts;
import org.springframework.stereotype.Component;

/**
 * The rules of attendance, each by its name. A rule knows where to look, and refuses with a problem of its own. The city's figures
 * are those of the shift's day.
 */
@Component
final class AttendanceRules {

    /** How far from a shift something may still be of it: it counts by itself in a narrower window. */
    private static final Duration AROUND = Duration.ofDays(1);

    /** Metres: a device that knows less well where it is could be anywhere. */
    private static final int MOST_ACCURACY = 200;

    private final Policies policies;
    private final CheckInCodes codes;
    private final Commitments commitments;

    AttendanceRules(Policies policies, CheckInCodes codes, Commitments commitments) {
        this.policies = policies;
        this.codes = codes;
        this.commitments = commitments;
    }

    /**
     * When somebody checked in or out.
     *
     * @param at by the server's clock
     * @param deviceAt by the device's, which had no network; null where it had one
     * @param driftSeconds by how much the device's clock is behind the server's; null where it had a network
     */
    record Moment(
            Instant at,
            @Nullable Instant deviceAt,
            @Nullable Long driftSeconds) {

        boolean offline() {
            return deviceAt != null;
        }
    }

    /**
     * The shift takes place.
     *
     * @throws Refusal {@link Problem#SHIFT_CANCELLED}
     */
    void requireNotCancelled(Shifts.Known shift) {
        if (shift.cancelled()) {
            throw new Refusal(Problem.SHIFT_CANCELLED);
        }
    }

    /**
     * Nobody comes to a shift that was called off; whoever was there goes.
     *
     * @throws Refusal {@link Problem#SHIFT_CANCELLED}
     */
    void requireNotCancelled(Shifts.Known shift, CheckDirection direction) {
        if (direction == CheckDirection.IN) {
            requireNotCancelled(shift);
        }
    }

    /**
     * It was before the shift was called off: a device that had no network says so now, and is heard. Otherwise as
     * {@link #requireNotCancelled(Shifts.Known, CheckDirection)}.
     *
     * @throws Refusal {@link Problem#SHIFT_CANCELLED}
     */
    void requireNotCancelledThen(Shifts.Known shift, CheckDirection direction, Moment moment) {
        boolean before =
                moment.offline() && shift.cancelledAt() != null && moment.at().isBefore(shift.cancelledAt());
        if (!before) {
            requireNotCancelled(shift, direction);
        }
    }

    /**
     * When it took place: now, or when a device says that had no network, set right by how far its clock is off as it sends.
     *
     * @throws Refusal {@link Problem#DEVICE_CLOCK_OFF}, {@link Problem#SYNCED_TOO_LATE}, {@link Problem#OUTSIDE_SHIFT}
     */
    Moment requireMoment(@Nullable DeviceClock clock, Shifts.Known shift, Instant now) {
        Moment moment = clock == null ? new Moment(now, null, null) : ofDevice(clock, shift, now);
        requireAround(shift, moment.at(), moment.at());
        return moment;
    }

    private Moment ofDevice(DeviceClock clock, Shifts.Known shift, Instant now) {
        Duration drift = Duration.between(clock.sentAt(), now);
        Duration mostDrift = Duration.ofMinutes(policy(PolicyKind.DEVICE_DRIFT_MINUTES, shift));
        if (drift.abs().compareTo(mostDrift) > 0 || clock.at().isAfter(clock.sentAt())) {
            throw new Refusal(Problem.DEVICE_CLOCK_OFF);
        }
        Instant at = clock.at().plus(drift);
        if (at.isBefore(now.minus(Duration.ofDays(policy(PolicyKind.OFFLINE_SYNC_DAYS, shift))))) {
            throw new Refusal(Problem.SYNCED_TOO_LATE);
        }
        return new Moment(at, clock.at(), drift.toSeconds());
    }

    /**
     * It is of this shift, as far as its time says.
     *
     * @throws Refusal {@link Problem#OUTSIDE_SHIFT}
     */
    void requireAround(Shifts.Known shift, Instant from, Instant to) {
        if (from.isBefore(shift.times().start().minus(AROUND))
                || to.isAfter(shift.times().end().plus(AROUND))) {
            throw new Refusal(Problem.OUTSIDE_SHIFT);
        }
    }

    /**
     * Somebody was there for a while, which is over.
     *
     * @throws Refusal {@link Problem#CHECK_OUT_BEFORE_CHECK_IN}, {@link Problem#INTERVAL_IN_FUTURE},
     *     {@link Problem#OUTSIDE_SHIFT}
     */
    void requireStretch(Shifts.Known shift, Instant from, Instant to, Instant now) {
        if (!from.isBefore(to)) {
            throw new Refusal(Problem.CHECK_OUT_BEFORE_CHECK_IN);
        }
        if (to.isAfter(now)) {
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
        requireAround(shift, from, to);
    }

    /**
     * The shift is over.
     *
     * @throws Refusal {@link Problem#SHIFT_NOT_OVER}
     */
    void requireOver(Shifts.Known shift, Instant now) {
        if (now.isBefore(shift.times().end())) {
            throw new Refusal(Problem.SHIFT_NOT_OVER);
        }
    }

    /**
     * The person has a place in the shift.
     *
     * @param person all their numbers
     * @return the number under which they signed up
     * @throws Refusal {@link Problem#NOT_SIGNED_UP}
     */
    VolunteerId requireSignedUp(Collection<VolunteerId> person, Shifts.Known shift) {
        return commitments.of(person).stream()
                .filter(commitment -> commitment.held() && commitment.shift().equals(shift.id()))
                .map(Commitments.Commitment::number)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOT_SIGNED_UP));
    }

    /** The code that is shown now. */
    CheckInCode shown(Shifts.Known shift, CheckDirection direction, Instant now) {
        return codes.shown(shift.id(), direction, now, secondsOfACode(shift));
    }

    /**
     * The code was shown at the shift at that moment, and this person has not used it before.
     *
     * @return of which stretch of time it is; null where none was given
     * @throws Refusal as {@link CheckInCodes#require}
     */
    @Nullable Long requireShown(
            Shifts.Known shift,
            CheckDirection direction,
            @Nullable String code,
            Moment moment,
            @Nullable Long lastSlot) {
        return code == null
                ? null
                : Long.valueOf(codes.require(
                        shift.id(),
                        direction,
                        code,
                        new CheckInCodes.Use(moment.at(), secondsOfACode(shift), moment.offline(), lastSlot)));
    }

    private int secondsOfACode(Shifts.Known shift) {
        return policy(PolicyKind.CHECK_IN_CODE_SECONDS, shift);
    }

    /** Whether a check-in or check-out counts by itself: in its window of time, and inside the fence where it says where. */
    EvidenceRange range(Shifts.Known shift, Instant at, @Nullable Fix fix) {
        return isInWindow(shift, at, at) && (fix == null || isInside(shift, fix))
                ? EvidenceRange.IN_RANGE
                : EvidenceRange.OUT_OF_RANGE;
    }

    private boolean isInside(Shifts.Known shift, Fix fix) {
        return fix.metres() <= policy(PolicyKind.FENCE_METRES, shift) + Math.min(fix.accuracy(), MOST_ACCURACY);
    }

    /** Whether a stretch of time lies in the window in which attendance counts by itself. */
    boolean isInWindow(Shifts.Known shift, Instant from, Instant to) {
        Instant opens =
                shift.times().start().minus(Duration.ofMinutes(policy(PolicyKind.CHECK_IN_EARLY_MINUTES, shift)));
        Instant closes = shift.times().end().plus(Duration.ofMinutes(policy(PolicyKind.CHECK_OUT_LATE_MINUTES, shift)));
        return !from.isBefore(opens) && !to.isAfter(closes);
    }

    /** When those are checked out who forgot to. */
    Instant closing(Shifts.Known shift) {
        return shift.times().end().plus(Duration.ofMinutes(policy(PolicyKind.CHECK_OUT_CLOSING_MINUTES, shift)));
    }

    /** When somebody went who came then and forgot to check out: with the shift, or after as long as the city counts. */
    Instant estimate(Shifts.Known shift, Instant from) {
        Instant most = from.plus(Duration.ofMinutes(policy(PolicyKind.ESTIMATED_MOST_MINUTES, shift)));
        Instant end = shift.times().end().isBefore(most) ? shift.times().end() : most;
        return end.isBefore(from) ? from : end;
    }

    private int policy(PolicyKind kind, Shifts.Known shift) {
        return policies.inForce(kind, dayOf(shift)).value();
    }

    /** The civil day of a shift. */
    static LocalDate dayOf(Shifts.Known shift) {
        return shift.times().service().serviceDate();
    }
}
