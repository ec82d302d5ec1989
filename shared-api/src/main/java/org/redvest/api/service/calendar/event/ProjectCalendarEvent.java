package org.redvest.api.service.calendar.event;

import org.redvest.api.id.ProjectId;

/** What happened to an address of a project's shifts. */
public sealed interface ProjectCalendarEvent extends CalendarEvent
        permits ProjectCalendarGiven, ProjectCalendarRevoked {

    /** Whose shifts. */
    ProjectId projectId();
}
