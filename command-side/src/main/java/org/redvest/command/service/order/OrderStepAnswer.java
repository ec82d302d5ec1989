package org.redvest.command.service.order;

import org.redvest.api.id.OrderId;

/** With which order something was done. */
record OrderStepAnswer(OrderId orderId) {}
