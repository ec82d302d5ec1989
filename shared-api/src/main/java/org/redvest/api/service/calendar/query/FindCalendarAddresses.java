package org.redvest.api.service.calendar.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * At how many addresses is a volunteer's calendar read?
 *
 * @param volunteerId whose
 */
public record FindCalendarAddresses(VolunteerId volunteerId) implements Query<CalendarAddresses> {

    @Override
    public Class<CalendarAddresses> answer() {
        return CalendarAddresses.class;
    }
}
