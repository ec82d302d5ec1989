package org.redvest.api.honour.benefit.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Which honour cards was somebody given, under whichever of their numbers?
 *
 * @param volunteerId who
 */
public record FindHonourCards(VolunteerId volunteerId) implements Query<HonourCards> {

    @Override
    public Class<HonourCards> answer() {
        return HonourCards.class;
    }
}
