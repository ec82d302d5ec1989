package org.redvest.command.reward.timebank;

import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.command.ConfirmTimeOrder;
import org.redvest.api.reward.timebank.command.TakeTimeBack;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.TimeOrder;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/**
 * Time with which an order was placed is settled with who served, or comes back where nobody will. Delivered twice, it is done once:
 * an account settles a movement once.
 */
@Component
class WhenOrderEndedThenSettleTime extends Automation {

    private static final Text PLACE = new Text("按订单约定");

    private final Commands commands;
    private final Streams streams;

    WhenOrderEndedThenSettleTime(Commands commands, Streams streams) {
        super("settle-orders");
        this.commands = commands;
        this.streams = streams;
    }

    @EventHandler
    void on(OrderServed event, EventMessage<?> message) {
        run(() -> placed(event.orderId())
                .flatMap(order -> settlement(order, event))
                .ifPresent(command -> send(command, message)));
    }

    @EventHandler
    void on(OrderWithdrawn event, EventMessage<?> message) {
        run(() -> giveBack(event.orderId(), message));
    }

    @EventHandler
    void on(OrderRefused event, EventMessage<?> message) {
        run(() -> giveBack(event.orderId(), message));
    }

    private Optional<OrderPlaced> placed(OrderId order) {
        return streams.first(order.value(), OrderPlaced.class);
    }

    private static Optional<Command<Effect>> settlement(OrderPlaced order, OrderServed served) {
        TimeOrder time = order.timeOrder();
        VolunteerId witness = served.witness();
        if (time == null || witness == null) {
            return Optional.empty();
        }
        return Optional.of(new ConfirmTimeOrder(
                time.accountId(),
                time.accountId().holder(),
                time.movementId(),
                served.servers().getFirst(),
                witness,
                new ServiceInterval(served.start(), served.end()),
                PLACE,
                order.wish().division()));
    }

    private void giveBack(OrderId order, EventMessage<?> message) {
        placed(order)
                .flatMap(placed -> Optional.ofNullable(placed.timeOrder()))
                .map(time -> new TakeTimeBack(time.accountId(), time.accountId().holder(), time.movementId()))
                .ifPresent(command -> send(command, message));
    }

    /** What came back meanwhile, because its time was over or its holder took it, is nobody's to settle any more. */
    private void send(Command<Effect> command, EventMessage<?> message) {
        try {
            commands.send(command, envelope(), message);
        } catch (Refusal refusal) {
            if (refusal.problem() != Problem.TIME_ORDER_ENDED) {
                throw refusal;
            }
        }
    }
}
