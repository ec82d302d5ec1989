package org.redvest.api.service.shift.event;

import org.redvest.api.Event;
import org.redvest.api.id.ShiftId;

/** What happened to a shift, or to somebody's sign-up for it. */
public sealed interface ShiftEvent extends Event
        permits ShiftOpened, ShiftChanged, ShiftLeftAlone, CapacityChanged, ShiftCancelled, SignUpEvent {

    /** Which shift. */
    ShiftId shiftId();
}
