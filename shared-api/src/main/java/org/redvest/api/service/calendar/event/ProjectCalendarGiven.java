package org.redvest.api.service.calendar.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.ProjectId;

/**
 * There is an address at which a calendar reads the shifts of a project.
 *
 * @param calendarId its number
 * @param projectId whose shifts
 * @param secretSha256 SHA-256 of the secret in the address, in hexadecimal digits: whoever reads it learns no address
 */
@Revision("1")
public record ProjectCalendarGiven(CalendarId calendarId, ProjectId projectId, Text secretSha256)
        implements ProjectCalendarEvent {}
