package org.redvest.api.service.shift.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.SignUpId;

/** What happened to somebody's sign-up for a shift. */
public sealed interface SignUpEvent extends ShiftEvent, NamesVolunteer
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
}
