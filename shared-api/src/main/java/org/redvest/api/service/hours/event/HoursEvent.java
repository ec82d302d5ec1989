package org.redvest.api.service.hours.event;

import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;

/** What happened to a volunteer's hours. */
public sealed interface HoursEvent extends Event permits HoursCertified {

    /** Whose hours. */
    VolunteerId volunteerId();
}
