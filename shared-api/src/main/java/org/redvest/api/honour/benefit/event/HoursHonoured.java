package org.redvest.api.honour.benefit.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;

/**
 * The hours of some days were counted for a card or an award.
 *
 * @param honouredHoursId whose hours
 * @param volunteerId the same, by the number that went on then
 * @param window of which days
 * @param by the number of the card or award
 * @param reusable whether it lets them be counted for another one too
 */
@Revision("1")
public record HoursHonoured(
        HonouredHoursId honouredHoursId, VolunteerId volunteerId, Period window, Text by, boolean reusable)
        implements HonouredHoursEvent {}
