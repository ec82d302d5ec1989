package org.redvest.api.honour.commendation.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * For what was a volunteer commended?
 *
 * @param volunteerId who, by any of their numbers
 */
public record FindReceivedCommendations(VolunteerId volunteerId) implements Query<ReceivedCommendations> {

    @Override
    public Class<ReceivedCommendations> answer() {
        return ReceivedCommendations.class;
    }
}
