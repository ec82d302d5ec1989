package org.redvest.api.service.shift.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * A place became free, and the first who waits may have it.
 *
 * @param shiftId for which shift
 * @param signUpId its number
 * @param volunteerId who signed up
 * @param until first instant at which the offer no longer stands
 */
@Revision("1")
public record PlaceOffered(ShiftId shiftId, SignUpId signUpId, VolunteerId volunteerId, Instant until)
        implements SignUpEvent {}
