package org.redvest.api.service.hours.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders to revoke many service records, the newest first.
 *
 * @param orders a page of them
 * @param nextCursor where the next page begins; null on the last
 */
public record RevocationOrders(
        List<RevocationOrderView> orders, @Nullable Long nextCursor) {}
