package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;

/**
 * A shift has another number of places. Who loses theirs by it, the events before it say.
 *
 * @param shiftId which shift
 * @param from places before
 * @param to places from now on
 */
@Revision("1")
public record CapacityChanged(ShiftId shiftId, int from, int to) implements ShiftEvent {}
