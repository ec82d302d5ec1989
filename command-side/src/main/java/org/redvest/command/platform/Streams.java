package org.redvest.command.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Reads the streams of other aggregates for a decision: from the log, never from a projection, and without their lock.
 */
@Component
public class Streams {

    private final EventStore eventStore;
    private final TransactionManager transactions;

    Streams(EventStore eventStore, TransactionManager transactions) {
        this.eventStore = eventStore;
        this.transactions = transactions;
    }

    /** The payloads of this type in a stream, oldest first; none where the stream does not exist. Others are not parsed. */
    public <E> Stream<E> read(String aggregateId, Class<E> type) {
        return transactions.fetchInTransaction(() -> payloads(aggregateId, type).toList()).stream();
    }

    private <E> Stream<E> payloads(String aggregateId, Class<E> type) {
        return eventStore
                .readEvents(aggregateId)
                .asStream()
                .filter(event -> type.isAssignableFrom(event.getPayloadType()))
                .map(event -> type.cast(event.getPayload()));
    }

    /** The events of a stream with their envelopes, oldest first; none where the stream does not exist. */
    public Stream<? extends DomainEventMessage<?>> messages(String aggregateId) {
        return transactions
                .fetchInTransaction(
                        () -> eventStore.readEvents(aggregateId).asStream().toList())
                .stream();
    }

    /** The events of a stream from a place in it on, oldest first; none where nothing was appended there. */
    public List<DomainEventMessage<?>> readFrom(String aggregateId, long sequence) {
        return transactions.fetchInTransaction(() -> eventStore
                .readEvents(aggregateId, sequence)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList());
    }

    /** The event at a place in a stream; empty where nothing was appended there. The others are not parsed. */
    public Optional<DomainEventMessage<?>> at(String aggregateId, long sequence) {
        return transactions.fetchInTransaction(() -> eventStore
                .readEvents(aggregateId, sequence)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .findFirst());
    }

    /**
     * As {@link #readFrom}, without what the unit of work at hand only intends to append: it may come to nothing yet, so
     * that nothing that is remembered or shared may rest on it.
     */
    public List<DomainEventMessage<?>> committedFrom(String aggregateId, long sequence) {
        if (!CurrentUnitOfWork.isStarted()) {
            return readFrom(aggregateId, sequence);
        }
        UnitOfWork<?> atHand = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(atHand);
        try {
            return readFrom(aggregateId, sequence);
        } finally {
            CurrentUnitOfWork.set(atHand);
        }
    }

    /** Tells of what this process appended, once it is in the log and before anybody is answered. */
    public <E> void onAppended(Class<E> type, Consumer<E> listener) {
        eventStore.subscribe(events -> {
            List<E> told = events.stream()
                    .filter(event -> type.isAssignableFrom(event.getPayloadType()))
                    .map(event -> type.cast(event.getPayload()))
                    .toList();
            if (!told.isEmpty()) {
                CurrentUnitOfWork.get().root().afterCommit(committed -> told.forEach(listener));
            }
        });
    }

    /** When the first event of a stream was recorded; empty where the stream does not exist. */
    public Optional<Instant> beginning(String aggregateId) {
        return transactions.fetchInTransaction(
                () -> eventStore.readEvents(aggregateId).asStream().findFirst().map(DomainEventMessage::getTimestamp));
    }

    /** The first payload of this type in a stream; empty where there is none. */
    public <E> Optional<E> first(String aggregateId, Class<E> type) {
        return transactions.fetchInTransaction(() -> payloads(aggregateId, type).findFirst());
    }
}
