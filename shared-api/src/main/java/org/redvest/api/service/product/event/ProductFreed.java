package org.redvest.api.service.product.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;

/**
 * An order of a service product was served, or will not be: another may take its place.
 *
 * @param productId which
 * @param orderId the order
 */
@Revision("1")
public record ProductFreed(ServiceProductId productId, OrderId orderId) implements ProductEvent {}
