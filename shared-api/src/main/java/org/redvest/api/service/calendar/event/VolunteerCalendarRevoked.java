package org.redvest.api.service.calendar.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.VolunteerId;

/**
 * An address of somebody's commitments was taken back.
 *
 * @param calendarId its number
 * @param volunteerId whose commitments
 */
@Revision("1")
public record VolunteerCalendarRevoked(CalendarId calendarId, VolunteerId volunteerId)
        implements VolunteerCalendarEvent {}
