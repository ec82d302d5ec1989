package org.redvest.api.exchange.national.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * With which other systems is somebody linked?
 *
 * @param volunteerId any of their numbers
 */
public record FindVolunteerLinks(VolunteerId volunteerId) implements Query<VolunteerLinks> {

    @Override
    public Class<VolunteerLinks> answer() {
        return VolunteerLinks.class;
    }
}
