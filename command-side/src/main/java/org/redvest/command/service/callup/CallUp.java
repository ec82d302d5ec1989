package org.redvest.command.service.callup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.CallUpId;
import org.redvest.api.service.callup.event.CallUpEnded;
import org.redvest.api.service.callup.event.CallUpEvent;
import org.redvest.api.service.callup.event.CallUpOrdered;

/**
 * A call-up: ordered once, and ended once. Who comes, its shifts decide; it has no commands of its own, because an order opens
 * all of them in the same unit of work ({@link CallUpDesk}).
 */
final class CallUp {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CallUpId id;

    private CallUpFacts facts = CallUpFacts.NOTHING;

    CallUp() {
        // required by Axon
    }

    CallUpFacts facts() {
        return facts;
    }

    void order(CallUpOrdered order) {
        apply(order);
    }

    void end(CallUpEnded end) {
        apply(end);
    }

    @EventSourcingHandler
    void evolve(CallUpEvent event) {
        id = event.callUpId();
        facts = facts.and(event);
    }
}
