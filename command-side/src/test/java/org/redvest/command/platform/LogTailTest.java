package org.redvest.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** What another process appends is told of, and so is that it cannot be told of. */
class LogTailTest {

    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    @Test
    void tellsOfTheAggregatesToWhichEventsOfThatTypeAreAppended() {
        EventStorageEngine engine = new InMemoryEventStorageEngine();
        append(engine, "vol-earlier", "banned");
        List<String> told = new CopyOnWriteArrayList<>();
        try (LogTail tail = follow(engine)) {
            tail.onRecorded(String.class, told::add);
            awaitTheEndOfTheLog(tail);
            long from = System.nanoTime();

            append(engine, "vol-1", "banned");
            append(engine, "vol-2", 120);
            append(engine, "vol-3", "erased");

            long until = System.nanoTime();
            await().until(() -> tail.hasTold(from, until));
        }
        assertThat(told).containsExactly("vol-1", "vol-3");
    }

    @Test
    void hasNotToldOfWhatWasBeforeItFoundTheEndOfTheLog() {
        long before = System.nanoTime();
        try (LogTail tail = follow(new InMemoryEventStorageEngine())) {
            awaitTheEndOfTheLog(tail);

            assertThat(tail.hasTold(before, before)).isFalse();
        }
    }

    @Test
    void goesOnOnceTheLogCanBeReadAgain() {
        AtomicInteger reads = new AtomicInteger();
        EventStorageEngine engine = new InMemoryEventStorageEngine() {
            @Override
            public TrackingToken createHeadToken() {
                // the first finds the end; the second is the first look
                if (reads.incrementAndGet() == 2) {
                    throw new IllegalStateException("The connection is gone");
                }
                return super.createHeadToken();
            }
        };
        List<String> told = new CopyOnWriteArrayList<>();
        try (LogTail tail = follow(engine)) {
            tail.onRecorded(String.class, told::add);
            await().until(() -> reads.get() >= 2);
            long from = System.nanoTime();

            append(engine, "vol-1", "banned");

            long until = System.nanoTime();
            await().until(() -> tail.hasTold(from, until));
        }
        assertThat(told).containsExactly("vol-1");
    }

    private static LogTail follow(EventStorageEngine engine) {
        return new LogTail(EmbeddedEventStore.builder().storageEngine(engine).build(), NoTransactionManager.instance());
    }

    private static void awaitTheEndOfTheLog(LogTail tail) {
        await().until(() -> tail.hasTold(System.nanoTime(), System.nanoTime() - LONG));
    }

    /** As another process does: not through this one's store. */
    private static void append(EventStorageEngine engine, String aggregateId, Object payload) {
        engine.appendEvents(new GenericDomainEventMessage<>("Volunteer", aggregateId, 0, payload));
    }
}
