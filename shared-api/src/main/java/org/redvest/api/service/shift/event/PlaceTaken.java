package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody signed up and has a place.
 *
 * @param shiftId for which shift
 * @param signUpId its number
 * @param volunteerId who signed up
 * @param termsVersion version of agreement and risk statement that they accepted
 * @param overlapAllowed why an organiser let them in although they are committed elsewhere at that time; null where they are not
 */
@Revision("1")
public record PlaceTaken(
        ShiftId shiftId,
        SignUpId signUpId,
        VolunteerId volunteerId,
        int termsVersion,
        @OfPerson @Nullable Text overlapAllowed)
        implements SignUpEvent {}
