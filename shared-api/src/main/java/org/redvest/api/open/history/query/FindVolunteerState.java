package org.redvest.api.open.history.query;

import org.redvest.api.BothTimes;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * How did this person stand?
 *
 * @param volunteerId any of their numbers
 * @param times as of when
 */
public record FindVolunteerState(VolunteerId volunteerId, BothTimes times) implements Query<VolunteerState> {

    @Override
    public Class<VolunteerState> answer() {
        return VolunteerState.class;
    }
}
