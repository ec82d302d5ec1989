package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;

/**
 * A shift was called off. Who is signed up for it is released, one by one.
 *
 * @param shiftId which shift
 * @param reason why, in words
 */
@Revision("1")
public record ShiftCancelled(ShiftId shiftId, Text reason) implements ShiftEvent {}
