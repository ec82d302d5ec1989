package org.redvest.api.service.order.command;

import java.time.Instant;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.OrderId;
import org.redvest.api.service.order.OrderStep;

/**
 * Let a deadline pass: the level above answers for the order, or it is closed unreviewed. Of no effect where the step was done
 * meanwhile.
 *
 * @param orderId which
 * @param step what was to be done
 * @param deadline first instant at which it is late
 */
public record PassOrderDeadline(@RoutingKey OrderId orderId, OrderStep step, Instant deadline)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
