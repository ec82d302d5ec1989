package org.redvest.api.service.attendance.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * At which shifts was this person, under whichever of their numbers?
 *
 * @param volunteerId any number of the person
 * @param cursor where the page before ended; null for the first page
 * @param limit shifts at most
 */
public record FindVolunteerAttendance(
        VolunteerId volunteerId, @Nullable Long cursor, int limit) implements Query<VolunteerAttendance> {

    @Override
    public Class<VolunteerAttendance> answer() {
        return VolunteerAttendance.class;
    }
}
