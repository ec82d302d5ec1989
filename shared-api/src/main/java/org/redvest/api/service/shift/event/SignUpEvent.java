package org.redvest.api.service.shift.event;

import org.redvest.api.Event;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/** What happened to somebody's sign-up for a shift. */
public sealed interface SignUpEvent extends Event
        permits PlaceTaken,
                WaitingJoined,
                PlaceOffered,
                OfferAccepted,
                OfferDeclined,
                OfferExpired,
                SignUpWithdrawn,
                SignUpWithdrawnLate,
                PlaceReleased {

    /** For which shift. */
    ShiftId shiftId();

    /** Which sign-up. */
    SignUpId signUpId();

    /** Whose it is, by the number under which they signed up. */
    VolunteerId volunteerId();
}
