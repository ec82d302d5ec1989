package org.redvest.api.service.product.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.service.product.ProductDetails;

/**
 * A service product is something else from now on; orders that were placed stay as they are.
 *
 * @param productId which
 * @param details what it is
 */
@Revision("1")
public record ProductChanged(ServiceProductId productId, ProductDetails details) implements ProductEvent {}
