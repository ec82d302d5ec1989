package org.redvest.api.id;

import org.redvest.api.Problem;

/**
 * Where an order is to be served, whichever level of the grid answers for it now: there it is asked who may serve it, and who
 * speaks for whom it is for. An {@link OrderId} itself lies at that level.
 *
 * @param orderId which order
 */
public record PlaceOfOrder(OrderId orderId) implements Located {

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_ORDER;
    }

    @Override
    public String toString() {
        return "the place of " + orderId;
    }
}
