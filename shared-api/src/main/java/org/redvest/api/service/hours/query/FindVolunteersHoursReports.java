package org.redvest.api.service.hours.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * What has a volunteer reported, under all numbers of the person, the newest first?
 *
 * @param volunteerId any of the person's numbers
 * @param cursor where the page before ended; null for the first page
 * @param limit reports at most
 */
public record FindVolunteersHoursReports(
        VolunteerId volunteerId, @Nullable Long cursor, int limit) implements Query<HoursReports> {

    @Override
    public Class<HoursReports> answer() {
        return HoursReports.class;
    }
}
