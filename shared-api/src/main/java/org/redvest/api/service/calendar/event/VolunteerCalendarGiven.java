package org.redvest.api.service.calendar.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody has an address at which a calendar reads to what they are committed.
 *
 * @param calendarId its number
 * @param volunteerId whose commitments
 * @param secretSha256 SHA-256 of the secret in the address, in hexadecimal digits: whoever reads it learns no address
 */
@Revision("1")
public record VolunteerCalendarGiven(CalendarId calendarId, VolunteerId volunteerId, Text secretSha256)
        implements VolunteerCalendarEvent {}
