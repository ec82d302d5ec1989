package org.redvest.api.service.calendar.query;

import org.redvest.api.Query;
import org.redvest.api.id.ProjectId;

/**
 * At how many addresses is a project's calendar read?
 *
 * @param projectId which project's
 */
public record FindProjectCalendarAddresses(ProjectId projectId) implements Query<CalendarAddresses> {

    @Override
    public Class<CalendarAddresses> answer() {
        return CalendarAddresses.class;
    }
}
