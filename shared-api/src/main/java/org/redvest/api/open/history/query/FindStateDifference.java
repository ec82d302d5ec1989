package org.redvest.api.open.history.query;

import org.redvest.api.BothTimes;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * In what do two states of this person differ, and by which events?
 *
 * @param volunteerId any of their numbers
 * @param before as of when the one
 * @param after as of when the other
 */
public record FindStateDifference(VolunteerId volunteerId, BothTimes before, BothTimes after)
        implements Query<StateDifference> {

    @Override
    public Class<StateDifference> answer() {
        return StateDifference.class;
    }
}
