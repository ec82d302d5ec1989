package org.redvest.command.service.order;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which orders there are, how far they are, and where. */
@Component
class Orders implements Whereabouts {

    private final StreamFolds<OrderId, OrderFacts> folds;

    @Autowired
    Orders(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
    }

    /** Orders as this log knows them. */
    Orders(StreamFolds.Log<OrderId> log) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, OrderFacts.NOTHING, Orders::and);
    }

    private static OrderFacts and(OrderFacts facts, DomainEventMessage<?> message) {
        return facts.and((OrderEvent) message.getPayload());
    }

    /** What is known of an order now; empty where there is none of this id. */
    Optional<OrderFacts> find(OrderId id) {
        return Optional.of(folds.now(id)).filter(facts -> facts.placed() != null);
    }

    /**
     * What is known of an order now.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORDER}
     */
    OrderFacts require(OrderId id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_ORDER));
    }

    /** An order at the level that answers for it now; its place, where it is to be served. For everybody's acts. */
    @Override
    public Optional<Remit> of(Located place) {
        return switch (place) {
            case OrderId id -> find(id).map(facts -> Remit.in(facts.now().level()));
            case PlaceOfOrder of ->
                find(of.orderId()).map(facts -> Remit.in(facts.order().wish().division()));
            default -> Optional.empty();
        };
    }
}
