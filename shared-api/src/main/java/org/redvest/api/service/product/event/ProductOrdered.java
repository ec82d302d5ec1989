package org.redvest.api.service.product.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;

/**
 * Somebody chose a service product.
 *
 * @param productId which
 * @param orderId the order
 */
@Revision("1")
public record ProductOrdered(ServiceProductId productId, OrderId orderId) implements ProductEvent {}
