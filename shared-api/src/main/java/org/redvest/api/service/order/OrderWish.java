package org.redvest.api.service.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.GridUnitId;

/**
 * What is asked for, when and where; what it is in words stands beside it.
 *
 * @param category service category of the city's list
 * @param division division code of where it is to be served: a community, a street where there is none
 * @param gridUnit the estate or building there; null where nobody says
 * @param from first instant at which it may be served
 * @param until first instant at which it may not any more
 * @param people how many are needed, 1 to 100
 */
public record OrderWish(
        Text category, DivisionCode division, @Nullable GridUnitId gridUnit, Instant from, Instant until, int people) {

    /** How many serve one order at most. */
    public static final int MOST_PEOPLE = 100;
}
