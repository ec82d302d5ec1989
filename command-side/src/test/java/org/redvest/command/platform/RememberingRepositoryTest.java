package org.redvest.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class RememberingRepositoryTest {

    private static final String SHELF = "shelf";

    private final CountedLog log = new CountedLog();
    private final Configuration axon = axon();

    record Put(@TargetAggregateIdentifier String shelf, int pieces) {}

    record Take(@TargetAggregateIdentifier String shelf, int pieces) {}

    /** Takes one piece, and finds afterwards that it should not have. */
    record TakeAndRegret(@TargetAggregateIdentifier String shelf) {}

    record Filled(String shelf, int pieces) {}

    record Taken(String shelf, int pieces) {}

    /** Pieces on a shelf; more than there are cannot be taken, and none are taken from an empty one without a word. */
    static class Shelf {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;

        private int pieces;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        Effect decide(Put command) {
            apply(new Filled(command.shelf(), command.pieces()));
            return Effect.RECORDED;
        }

        @CommandHandler
        Effect decide(Take command) {
            if (pieces == 0) {
                return Effect.ALREADY_RECORDED;
            }
            if (command.pieces() > pieces) {
                throw new Refusal(Problem.STOCK_INSUFFICIENT);
            }
            apply(new Taken(command.shelf(), command.pieces()));
            return Effect.RECORDED;
        }

        @CommandHandler
        Effect decide(TakeAndRegret command) {
            apply(new Taken(command.shelf(), 1));
            throw new Refusal(Problem.STOCK_INSUFFICIENT);
        }

        @EventSourcingHandler
        void on(Filled event) {
            id = event.shelf();
            pieces += event.pieces();
        }

        @EventSourcingHandler
        void on(Taken event) {
            pieces -= event.pieces();
        }
    }

    /** Which stream was read from where on. */
    private static final class CountedLog extends InMemoryEventStorageEngine {

        private final List<Long> reads = new ArrayList<>();

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            reads.add(firstSequenceNumber);
            return super.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
    }

    private Configuration axon() {
        Configurer configurer =
                DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(configuration -> log);
        AggregateRules.register(Shelf.class, Problem.UNKNOWN_REWARD_ITEM).configureModule(configurer);
        Configuration started = configurer.start();
        new SecondLook(started.commandBus()).afterPropertiesSet();
        return started;
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    private Object send(Object command) {
        return axon.commandGateway().sendAndWait(command);
    }

    private void anotherProcessAppends(long sequence, Object event) {
        log.appendEvents(new GenericDomainEventMessage<>("Shelf", SHELF, sequence, event));
    }

    @Test
    void aRefusalReadsTheLogOnceForWhatIsNewer() {
        send(new Put(SHELF, 3));
        log.reads.clear();

        assertThatThrownBy(() -> send(new Take(SHELF, 4))).isInstanceOf(Refusal.class);

        assertThat(log.reads).containsExactly(1L);
    }

    @Test
    void whatWasRefusedIsStillRemembered() {
        send(new Put(SHELF, 3));
        assertThatThrownBy(() -> send(new Take(SHELF, 4))).isInstanceOf(Refusal.class);
        log.reads.clear();

        assertThat(send(new Take(SHELF, 3))).isEqualTo(Effect.RECORDED);

        assertThat(log.reads).isEmpty();
    }

    @Test
    void aRefusalOnAStateThatWasJustReadStands() {
        anotherProcessAppends(0, new Filled(SHELF, 3));

        assertThatThrownBy(() -> send(new Take(SHELF, 4))).isInstanceOf(Refusal.class);

        assertThat(log.reads).containsExactly(0L);
    }

    @Test
    void aRefusalOnAStateThatWasLeftBehindIsDecidedAgainOnTheNewest() {
        send(new Put(SHELF, 3));
        anotherProcessAppends(1, new Filled(SHELF, 10));
        log.reads.clear();

        assertThatThrownBy(() -> send(new Take(SHELF, 4))).isInstanceOf(ConcurrencyException.class);
        assertThat(send(new Take(SHELF, 4))).isEqualTo(Effect.RECORDED);

        assertThat(log.reads).as("only what was newer was read").containsExactly(1L);
    }

    @Test
    void aRepetitionOnAStateThatWasLeftBehindIsDecidedAgain() {
        send(new Put(SHELF, 3));
        send(new Take(SHELF, 3));
        anotherProcessAppends(2, new Filled(SHELF, 10));

        assertThatThrownBy(() -> send(new Take(SHELF, 4))).isInstanceOf(ConcurrencyException.class);
        assertThat(send(new Take(SHELF, 4))).isEqualTo(Effect.RECORDED);
    }

    @Test
    void whatARefusedCommandHadChangedIsForgotten() {
        send(new Put(SHELF, 1));

        assertThatThrownBy(() -> send(new TakeAndRegret(SHELF))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> send(new TakeAndRegret(SHELF))).isInstanceOf(Refusal.class);

        assertThat(send(new Take(SHELF, 1))).isEqualTo(Effect.RECORDED);
        assertThat(log.readEvents(SHELF).asStream().<Object>map(DomainEventMessage::getPayload))
                .containsExactly(new Filled(SHELF, 1), new Taken(SHELF, 1));
    }
}
