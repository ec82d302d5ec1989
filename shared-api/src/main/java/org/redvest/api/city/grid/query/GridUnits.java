package org.redvest.api.city.grid.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of units of the grid.
 *
 * @param units in the order in which they were added
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record GridUnits(List<GridUnitView> units, @Nullable Long nextCursor, long position) implements AsOf {}
