package org.redvest.api.service.calendar.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.ProjectId;

/**
 * An address of a project's shifts was taken back.
 *
 * @param calendarId its number
 * @param projectId whose shifts
 */
@Revision("1")
public record ProjectCalendarRevoked(CalendarId calendarId, ProjectId projectId) implements ProjectCalendarEvent {}
