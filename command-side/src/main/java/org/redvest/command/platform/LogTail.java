package org.redvest.command.platform;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells whoever remembers something of an aggregate when any process appends to it: one reader at the end of the log, in the
 * place of a look at each aggregate. It is late by a fraction of a second, and knows whether it is later.
 */
@Component
public class LogTail implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Before what failed is tried again. */
    private static final Duration RESPITE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private final EventStore store;
    private final TransactionManager transactions;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    /** What was told of, by {@link System#nanoTime}; null before the end of the log was found. */
    private volatile @Nullable Span told;

    // of the one thread
    private @Nullable TrackingToken last;

    LogTail(EventStore store, TransactionManager transactions) {
        this.store = store;
        this.transactions = transactions;
        this.thread = Thread.ofPlatform().name("log-tail").daemon().start(this::run);
    }

    private record Listener(Class<?> type, Consumer<String> aggregateId) {}

    private record Span(long from, long until) {}

    /** Has somebody told of aggregates to which events of this type are appended, by whichever process. */
    public void onRecorded(Class<?> type, Consumer<String> aggregateId) {
        listeners.add(new Listener(type, aggregateId));
    }

    /**
     * Whether everything that was appended between two times was told of; not while this cannot read, or is behind. Times
     * are of {@link System#nanoTime}.
     */
    public boolean hasTold(long from, long until) {
        Span span = told;
        return span != null && from - span.from() >= 0 && span.until() - until >= 0;
    }

    private void run() {
        while (!closed) {
            try {
                follow();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "The end of the log cannot be read: what is remembered is looked at one by one until it can",
                        failure);
                LockSupport.parkNanos(RESPITE.toNanos());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void follow() throws InterruptedException {
        if (told == null) {
            last = head();
            long now = System.nanoTime();
            told = new Span(now, now);
        }
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(last)) {
            while (!closed) {
                long begun = System.nanoTime();
                tellUpTo(LogPositions.of(head()), events);
                told = new Span(Objects.requireNonNull(told).from(), begun);
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private @Nullable TrackingToken head() {
        return transactions.fetchInTransaction(store::createHeadToken);
    }

    /** To the end, whatever comes meanwhile: only there does the store hand out what this process has in memory. */
    private void tellUpTo(long head, BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        while (events.hasNextAvailable() || LogPositions.of(last) < head) {
            TrackedEventMessage<?> event = events.nextAvailable();
            for (Listener listener : listeners) {
                if (listener.type().isAssignableFrom(event.getPayloadType())) {
                    listener.aggregateId().accept(((DomainEventMessage<?>) event).getAggregateIdentifier());
                }
            }
            last = event.trackingToken();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
