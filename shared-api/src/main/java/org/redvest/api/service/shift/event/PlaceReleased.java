package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;

/**
 * Somebody lost a place, or their place in the line, without having withdrawn.
 *
 * @param shiftId for which shift
 * @param signUpId its number
 * @param volunteerId who signed up
 * @param was how the sign-up stood before
 * @param cause why
 * @param reason why, in the organiser's words; null where nobody said any
 */
@Revision("1")
public record PlaceReleased(
        ShiftId shiftId,
        SignUpId signUpId,
        VolunteerId volunteerId,
        SignUpState was,
        ReleaseCause cause,
        @OfPerson @Nullable Text reason)
        implements SignUpEvent {}
