package org.redvest.api.service.hours.query;

import org.redvest.api.Query;
import org.redvest.api.id.RevocationOrderId;

/**
 * How far has an order come?
 *
 * @param orderId which
 */
public record FindRevocationOrder(RevocationOrderId orderId) implements Query<RevocationOrderView> {

    @Override
    public Class<RevocationOrderView> answer() {
        return RevocationOrderView.class;
    }
}
