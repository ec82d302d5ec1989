package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody withdrew who had a place, later than the city's policy calls in time.
 *
 * @param shiftId for which shift
 * @param signUpId its number
 * @param volunteerId who signed up
 */
@Revision("1")
public record SignUpWithdrawnLate(ShiftId shiftId, SignUpId signUpId, VolunteerId volunteerId) implements SignUpEvent {}
