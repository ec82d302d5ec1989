package org.redvest.api.honour.star.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Which stars does somebody hold, and how did that come?
 *
 * @param volunteerId any of the person's numbers
 */
public record FindVolunteerStars(VolunteerId volunteerId) implements Query<VolunteerStars> {

    @Override
    public Class<VolunteerStars> answer() {
        return VolunteerStars.class;
    }
}
