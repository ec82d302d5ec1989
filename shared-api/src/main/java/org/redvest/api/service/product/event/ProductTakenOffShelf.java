package org.redvest.api.service.product.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceProductId;

/**
 * A service product cannot be chosen any more; orders that were placed go on.
 *
 * @param productId which
 * @param reason why, in words
 */
@Revision("1")
public record ProductTakenOffShelf(ServiceProductId productId, Text reason) implements ProductEvent {}
