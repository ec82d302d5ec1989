package org.redvest.api.honour.benefit.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.VolunteerId;

/**
 * The hours that a card or an award counted are free again, because it is none any more.
 *
 * @param honouredHoursId whose hours
 * @param volunteerId the same, by the number under which they were counted
 * @param by the number of the card or award
 */
@Revision("1")
public record HonouredHoursReleased(HonouredHoursId honouredHoursId, VolunteerId volunteerId, Text by)
        implements HonouredHoursEvent {}
