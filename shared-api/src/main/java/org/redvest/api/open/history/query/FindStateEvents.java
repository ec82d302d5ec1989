package org.redvest.api.open.history.query;

import org.redvest.api.BothTimes;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * From which events does the state of this person follow?
 *
 * @param volunteerId any of their numbers
 * @param times as of when
 */
public record FindStateEvents(VolunteerId volunteerId, BothTimes times) implements Query<StateEvents> {

    @Override
    public Class<StateEvents> answer() {
        return StateEvents.class;
    }
}
