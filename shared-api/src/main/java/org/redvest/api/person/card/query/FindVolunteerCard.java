package org.redvest.api.person.card.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Who is this volunteer?
 *
 * @param volunteerId who
 */
public record FindVolunteerCard(VolunteerId volunteerId) implements Query<VolunteerCard> {

    @Override
    public Class<VolunteerCard> answer() {
        return VolunteerCard.class;
    }
}
