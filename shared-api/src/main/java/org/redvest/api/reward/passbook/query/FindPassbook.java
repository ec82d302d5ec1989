package org.redvest.api.reward.passbook.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;

/**
 * What points has this volunteer, and where did they come from and go?
 *
 * @param volunteerId who
 * @param schemeId in which scheme
 * @param at as of the end of this civil day, Asia/Shanghai; null as of now
 * @param cursor where the page before ended; null for the first page
 * @param limit entries at most
 */
public record FindPassbook(
        VolunteerId volunteerId,
        SchemeId schemeId,
        @Nullable LocalDate at,
        @Nullable Long cursor,
        int limit) implements Query<Passbook> {

    @Override
    public Class<Passbook> answer() {
        return Passbook.class;
    }
}
