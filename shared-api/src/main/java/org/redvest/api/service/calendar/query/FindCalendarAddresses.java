package org.redvest.api.service.calendar.query;

import org.redvest.api.Query;

/**
 * At how many addresses is this calendar read?
 *
 * @param ownerId number of the volunteer, or of the project
 */
public record FindCalendarAddresses(String ownerId) implements Query<CalendarAddresses> {

    @Override
    public Class<CalendarAddresses> answer() {
        return CalendarAddresses.class;
    }
}
