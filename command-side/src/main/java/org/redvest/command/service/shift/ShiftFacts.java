package org.redvest.command.service.shift;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftLeftAlone;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.event.SignUpEvent;

/**
 * What the log knows of a shift beside its places: the aggregate decides on it, and other rooms ask it.
 *
 * @param opened how it was opened; null where there is no such shift
 * @param lastSite where it takes place now; null where there is no such shift
 * @param lastTimes when it does; null where there is no such shift
 * @param cancelledAt when it was called off; null where it was not
 */
record ShiftFacts(
        @Nullable ShiftOpened opened,
        @Nullable Site lastSite,
        @Nullable ShiftTimes lastTimes,
        @Nullable Instant cancelledAt) {

    static final ShiftFacts NOTHING = new ShiftFacts(null, null, null, null);

    /** With what happened next, and when. Never refuses. */
    ShiftFacts and(ShiftEvent event, Instant at) {
        return switch (event) {
            case ShiftOpened first ->
                new ShiftFacts(first, first.site(), first.terms().times(), null);
            case ShiftChanged changed -> new ShiftFacts(opened, changed.site(), changed.times(), cancelledAt);
            case ShiftCancelled _ -> new ShiftFacts(opened, lastSite, lastTimes, at);
            case CapacityChanged _, ShiftLeftAlone _, SignUpEvent _ -> this;
        };
    }

    /** How a shift that exists was opened. */
    ShiftOpened birth() {
        return requireNonNull(opened);
    }

    /** When a shift that exists takes place. */
    ShiftTimes times() {
        return requireNonNull(lastTimes);
    }

    /** Where a shift that exists takes place. */
    Site site() {
        return requireNonNull(lastSite);
    }

    /** Whether it was called off. */
    boolean cancelled() {
        return cancelledAt != null;
    }

    /** Whether it has begun. */
    boolean hasBegun(Instant now) {
        return !now.isBefore(times().start());
    }

    /** Whether it has ended. */
    boolean isOver(Instant now) {
        return !now.isBefore(times().end());
    }

    /**
     * Requires that it was not called off, and has not ended.
     *
     * @throws Refusal {@link Problem#SHIFT_CANCELLED}, {@link Problem#SHIFT_OVER}
     */
    void requireGoingOn(Instant now) {
        if (cancelled()) {
            throw new Refusal(Problem.SHIFT_CANCELLED);
        }
        if (isOver(now)) {
            throw new Refusal(Problem.SHIFT_OVER);
        }
    }

    /**
     * Requires that one signs up for it now.
     *
     * @throws Refusal as {@link #requireGoingOn}; {@link Problem#SIGN_UP_NOT_OPEN}, {@link Problem#SIGN_UP_CLOSED}
     */
    void requireSignUpOpen(Instant now) {
        requireGoingOn(now);
        if (now.isBefore(times().signUpFrom())) {
            throw new Refusal(Problem.SIGN_UP_NOT_OPEN, "Signing up begins at %s.".formatted(times().signUpFrom()));
        }
        if (!now.isBefore(times().signUpUntil())) {
            throw new Refusal(Problem.SIGN_UP_CLOSED);
        }
    }
}
