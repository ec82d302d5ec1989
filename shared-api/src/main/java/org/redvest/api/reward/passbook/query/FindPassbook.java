package org.redvest.api.reward.passbook.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * What points has this volunteer, and where did they come from and go?
 *
 * @param volunteerId who
 * @param cursor where the page before ended; null for the first page
 * @param limit entries at most
 */
public record FindPassbook(
        VolunteerId volunteerId, @Nullable Long cursor, int limit) implements Query<Passbook> {

    @Override
    public Class<Passbook> answer() {
        return Passbook.class;
    }
}
