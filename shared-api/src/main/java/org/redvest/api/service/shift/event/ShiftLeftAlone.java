package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;

/**
 * A shift stays where it is although its project moved: somebody is signed up for it, or waits.
 *
 * @param shiftId which shift
 * @param version the version of its project that takes place elsewhere
 */
@Revision("1")
public record ShiftLeftAlone(ShiftId shiftId, int version) implements ShiftEvent {}
