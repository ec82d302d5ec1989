package org.redvest.api.service.calendar.event;

import org.redvest.api.id.VolunteerId;

/** What happened to an address of somebody's commitments. */
public sealed interface VolunteerCalendarEvent extends CalendarEvent
        permits VolunteerCalendarGiven, VolunteerCalendarRevoked {

    /** Whose commitments. */
    VolunteerId volunteerId();
}
