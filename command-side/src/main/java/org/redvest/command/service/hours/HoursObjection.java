package org.redvest.command.service.hours;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.service.hours.event.HoursObjectionEvent;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.command.platform.Hand;

/**
 * An objection to a service record under notice. It has no commands of its own, because the record changes with it in the same
 * unit of work ({@link HoursDesk}).
 */
final class HoursObjection {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable HoursObjectionId id;

    private @Nullable HoursObjectionRaised raised;
    private @Nullable HoursObjectionEvent last;
    private Hand objector = Hand.NOBODYS;

    HoursObjection() {
        // required by Axon
    }

    /** How it was raised; empty where it was not. */
    Optional<HoursObjectionRaised> raised() {
        return Optional.ofNullable(raised);
    }

    /** What happened to it last; null where nothing did. */
    @Nullable HoursObjectionEvent last() {
        return last;
    }

    /** Whose it is. */
    Hand objector() {
        return objector;
    }

    /** Lets happen what was decided. */
    void happen(HoursObjectionEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(HoursObjectionEvent event, MetaData envelope) {
        id = event.objectionId();
        last = event;
        if (event instanceof HoursObjectionRaised raising) {
            raised = raising;
            objector = Hand.of(envelope);
        }
    }
}
