package org.redvest.api.service.shift.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Site;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ShiftTimes;

/**
 * A shift takes place at other times or elsewhere, or one signs up at other times.
 *
 * @param shiftId which shift
 * @param site where, from now on
 * @param times when, from now on
 */
@Revision("1")
public record ShiftChanged(ShiftId shiftId, Site site, ShiftTimes times) implements ShiftEvent {}
