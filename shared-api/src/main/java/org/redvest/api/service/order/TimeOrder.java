package org.redvest.api.service.order;

import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;

/**
 * Stored time (时间银行) with which a service is ordered: it waits until the service is settled.
 *
 * @param accountId of which account
 * @param movementId the order there, which waits
 */
public record TimeOrder(TimeAccountId accountId, TimeMovementId movementId) {}
