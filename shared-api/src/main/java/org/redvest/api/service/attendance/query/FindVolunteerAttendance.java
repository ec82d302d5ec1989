package org.redvest.api.service.attendance.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * At which shifts was this person, under whichever of their numbers?
 *
 * @param volunteerId any number of the person
 */
public record FindVolunteerAttendance(VolunteerId volunteerId) implements Query<VolunteerAttendance> {

    @Override
    public Class<VolunteerAttendance> answer() {
        return VolunteerAttendance.class;
    }
}
