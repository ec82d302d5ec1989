package org.redvest.api.service.order.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of orders.
 *
 * @param orders for a dispatcher what is late soonest first, and what has ended last first; else the newest first; without
 *     their steps
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record Orders(List<OrderView> orders, @Nullable Long nextCursor, long position) implements AsOf {}
