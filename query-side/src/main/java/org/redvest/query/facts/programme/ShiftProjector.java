package org.redvest.query.facts.programme;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Sums;
import org.springframework.stereotype.Component;

/** Keeps shifts, how their places stand, and how each sign-up came to stand. */
@Component
class ShiftProjector extends Projector {

    /** One for all: a row knows the last position of all that was added to it. */
    private static final Sums PLACES =
            Sums.of("shift", "shift_id", "capacity", "confirmed", "offered", "waiting", "cancelled");

    @EventHandler
    void on(ShiftOpened event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(new ShiftRow(event, position));
        add(new ShiftVersionRow(event.shiftId(), event.site(), event.terms().times(), at, position));
    }

    @EventHandler
    void on(ShiftChanged event, @Timestamp Instant at, TrackingToken token) {
        add(new ShiftVersionRow(event.shiftId(), event.site(), event.times(), at, LogPositions.of(token)));
    }

    @EventHandler
    void on(CapacityChanged event, TrackingToken token) {
        add(PLACES, token, event.shiftId().value(), event.to() - event.from(), 0, 0, 0, 0);
    }

    @EventHandler
    void on(ShiftCancelled event, @Timestamp Instant at, TrackingToken token) {
        add(PLACES, token, event.shiftId().value(), 0, 0, 0, 0, 1);
        add(new ShiftCancellationRow(event, at, LogPositions.of(token)));
    }

    @EventHandler
    void on(SignUpEvent event, @Timestamp Instant at, TrackingToken token) {
        add(new SignUpRow(event, at, LogPositions.of(token)));
        add(
                PLACES,
                token,
                event.shiftId().value(),
                0,
                more(event, SignUpState.CONFIRMED),
                more(event, SignUpState.OFFERED),
                more(event, SignUpState.WAITING),
                0);
    }

    /** How many more stand so after this. */
    private static long more(SignUpEvent event, SignUpState state) {
        return is(SignUpRow.after(event), state) - is(SignUpRow.before(event), state);
    }

    private static long is(@Nullable SignUpState one, SignUpState other) {
        return one == other ? 1 : 0;
    }
}
