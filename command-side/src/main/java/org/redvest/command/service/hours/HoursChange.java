package org.redvest.command.service.hours;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Subject;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.service.hours.event.HoursChangeEvent;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.command.platform.Hand;

/**
 * The proposal to correct a service record. It has no commands of its own, because the record changes with it in the same unit of
 * work ({@link HoursDesk}).
 */
final class HoursChange {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable HoursChangeId id;

    private @Nullable HoursCorrectionProposed proposed;
    private @Nullable HoursChangeEvent last;
    private Hand proposer = Hand.NOBODYS;
    private @Nullable Subject proposedBy;

    HoursChange() {
        // required by Axon
    }

    /** What was proposed; empty where nothing was. */
    Optional<HoursCorrectionProposed> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** What happened to it last; null where nothing did. */
    @Nullable HoursChangeEvent last() {
        return last;
    }

    /** By whose hand it was proposed. */
    Hand proposer() {
        return proposer;
    }

    /** Who proposed it; null where nobody did. */
    @Nullable Subject proposedBy() {
        return proposedBy;
    }

    /** Lets happen what was decided. */
    void happen(HoursChangeEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(HoursChangeEvent event, MetaData envelope) {
        id = event.changeId();
        last = event;
        if (event instanceof HoursCorrectionProposed proposal) {
            proposed = proposal;
            proposer = Hand.of(envelope);
            String actor = Envelope.stored(envelope, Envelope.ACTOR_ID);
            proposedBy = actor == null ? null : Subject.stored(actor);
        }
    }
}
