package org.redvest.command;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.redvest.api.Command;
import org.redvest.api.Envelope;

/** A ledger for decisions that take several aggregates, which the framework's fixture cannot test. */
public final class LedgerInMemory {

    private final InMemoryEventStorageEngine log = new FirstAppendWins();
    private final Configuration axon;

    /** As every store of the product: of two who decided on the same state, one appends. */
    private static final class FirstAppendWins extends InMemoryEventStorageEngine {

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> next = (DomainEventMessage<?>) event;
                if (readEvents(next.getAggregateIdentifier(), next.getSequenceNumber())
                        .hasNext()) {
                    throw new ConcurrencyException("Somebody else appended to " + next.getAggregateIdentifier());
                }
            }
            super.appendEvents(events);
        }
    }

    /** A ledger with the aggregates and command handlers that are registered here. */
    public LedgerInMemory(UnaryOperator<Configurer> registrations) {
        this.axon = registrations
                .apply(DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(
                                configuration -> Jackson3Serializer.builder().build())
                        // as the product: events say who sent the command
                        .configureCorrelationDataProviders(
                                configuration -> List.of(new SimpleCorrelationDataProvider(Envelope.ACTOR_ID)))
                        .configureEmbeddedEventStore(configuration -> log))
                .start();
    }

    /** Sends a command and waits for its answer. */
    public <R> R send(Command<R> command) {
        return axon.commandGateway().sendAndWait(command);
    }

    /** Sends a command as somebody, and waits for its answer. */
    public <R> R sendAs(String subject, Command<R> command) {
        return axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command)
                        .andMetaData(Map.of(Envelope.ACTOR_ID, subject)));
    }

    /** Sends a command with this envelope, and waits for its answer. */
    public <R> R send(Envelope envelope, Command<R> command) {
        return axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(envelope.asMetaData()));
    }

    /** Writes history. */
    public void happened(String aggregate, long sequence, Object event) {
        log.appendEvents(new GenericDomainEventMessage<>("history", aggregate, sequence, event));
    }

    /** Every event, in order. */
    public List<Object> events() {
        return log.readEvents(null, false).<Object>map(EventMessage::getPayload).toList();
    }

    /** The events of an aggregate, in order. */
    public List<Object> events(String aggregate) {
        return log.readEvents(aggregate)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }
}
