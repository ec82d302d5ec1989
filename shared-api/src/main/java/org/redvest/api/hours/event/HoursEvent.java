package org.redvest.api.hours.event;

import org.redvest.api.Event;
import org.redvest.api.volunteer.VolunteerId;

/** What happened to a volunteer's hours. */
public sealed interface HoursEvent extends Event permits HoursCertified {

    /** Whose hours. */
    VolunteerId volunteerId();
}
