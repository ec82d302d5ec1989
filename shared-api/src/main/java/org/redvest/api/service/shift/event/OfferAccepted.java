package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * An offered place was accepted in time.
 *
 * @param shiftId for which shift
 * @param signUpId its number
 * @param volunteerId who signed up
 */
@Revision("1")
public record OfferAccepted(ShiftId shiftId, SignUpId signUpId, VolunteerId volunteerId) implements SignUpEvent {}
