package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * Which level would somebody reach on a day, what is missing, and which records count?
 *
 * @param volunteerId any of the person's numbers
 * @param on civil day, Asia/Shanghai: past or future, as known now
 * @param jurisdiction by whose rules; null for those where they live
 * @param cursor of the page before; null for the first
 * @param limit records of the page at most
 */
public record FindStarEligibility(
        VolunteerId volunteerId,
        LocalDate on,
        @Nullable DivisionCode jurisdiction,
        @Nullable Long cursor,
        int limit) implements Query<StarEligibility> {

    @Override
    public Class<StarEligibility> answer() {
        return StarEligibility.class;
    }
}
