package org.redvest.api.honour.star.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Query;

/**
 * Who holds stars? Names as their holders agreed to.
 *
 * @param division within which they live; null for the whole city
 * @param level whose highest star is of this level; null for any
 * @param cursor of the page before; null for the first
 * @param limit entries of the page at most
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record FindStarHolders(
        @Nullable DivisionCode division,
        @Nullable Integer level,
        @Nullable Long cursor,
        int limit,
        @Nullable Long least)
        implements Query<StarHolders> {

    @Override
    public Class<StarHolders> answer() {
        return StarHolders.class;
    }
}
