package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.RevocationOrderId;

/**
 * What an order revoked is to count again.
 *
 * @param orderId which order
 * @param reason why, in words
 */
@Revision("1")
public record RevocationTakenBack(RevocationOrderId orderId, Text reason) implements RevocationOrderEvent {}
