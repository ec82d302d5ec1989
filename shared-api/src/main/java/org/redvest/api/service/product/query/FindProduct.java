package org.redvest.api.service.product.query;

import org.redvest.api.Query;
import org.redvest.api.id.ServiceProductId;

/**
 * What is this service product?
 *
 * @param productId which
 */
public record FindProduct(ServiceProductId productId) implements Query<ProductView> {

    @Override
    public Class<ProductView> answer() {
        return ProductView.class;
    }
}
