package org.redvest.api.honour.benefit.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.Text;
import org.redvest.api.id.HonouredHoursId;

/** What happened to the hours of a volunteer that are counted for cards and awards. */
public sealed interface HonouredHoursEvent extends NamesVolunteer permits HoursHonoured, HonouredHoursReleased {

    /** Whose hours. */
    HonouredHoursId honouredHoursId();

    /** The number of the card or award that counts them. */
    Text by();
}
