package org.redvest.api.honour.star.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Query;

/**
 * Who reaches a level today and does not hold it?
 *
 * @param division within which they live
 * @param level 1 to 5
 * @param cursor of the page before; null for the first
 * @param limit entries of the page at most
 */
public record FindEligibleForStar(
        DivisionCode division, int level, @Nullable Long cursor, int limit) implements Query<EligibleForStar> {

    @Override
    public Class<EligibleForStar> answer() {
        return EligibleForStar.class;
    }
}
