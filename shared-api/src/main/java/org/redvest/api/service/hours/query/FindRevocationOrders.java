package org.redvest.api.service.hours.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Which orders to revoke many service records were given?
 *
 * @param cursor where the page before ended; null for the first page
 * @param limit orders at most
 */
public record FindRevocationOrders(@Nullable Long cursor, int limit) implements Query<RevocationOrders> {

    @Override
    public Class<RevocationOrders> answer() {
        return RevocationOrders.class;
    }
}
