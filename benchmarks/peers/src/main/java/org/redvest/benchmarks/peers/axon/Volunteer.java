package org.redvest.benchmarks.peers.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.peers.hours.CertifyHours;
import org.redvest.benchmarks.peers.hours.Hours;
import org.redvest.benchmarks.peers.hours.HoursCertified;

/** A volunteer, loaded from their events for every command. */
@Aggregate
class Volunteer {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final Hours hours = new Hours();

    Volunteer() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CertifyHours command) {
        apply(hours.decide(command), MetaData.from(Map.of("envelope", command.envelope())));
    }

    @EventSourcingHandler
    void evolve(HoursCertified event) {
        id = event.getVolunteerId();
        hours.evolve(event);
    }
}
