package org.redvest.api.service.shift.event;

import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/** What happened to somebody's sign-up for a shift. */
public sealed interface SignUpEvent extends ShiftEvent
        permits PlaceTaken,
                WaitingJoined,
                PlaceOffered,
                OfferAccepted,
                OfferDeclined,
                OfferExpired,
                SignUpWithdrawn,
                SignUpWithdrawnLate,
                PlaceReleased {

    /** Which sign-up. */
    SignUpId signUpId();

    /** Whose it is, by the number under which they signed up. */
    VolunteerId volunteerId();
}
