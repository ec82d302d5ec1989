package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.SignUpState;

/**
 * Somebody withdrew, in time or while they waited.
 *
 * @param shiftId for which shift
 * @param signUpId its number
 * @param volunteerId who signed up
 * @param was how the sign-up stood before
 */
@Revision("1")
public record SignUpWithdrawn(ShiftId shiftId, SignUpId signUpId, VolunteerId volunteerId, SignUpState was)
        implements SignUpEvent {}
