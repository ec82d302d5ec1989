package org.redvest.api.service.calendar.event;

import org.redvest.api.Event;
import org.redvest.api.id.CalendarId;

/** What happened to an address at which a calendar is read. */
public sealed interface CalendarEvent extends Event permits VolunteerCalendarEvent, ProjectCalendarEvent {

    /** Which address. */
    CalendarId calendarId();
}
