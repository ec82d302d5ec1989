package org.redvest.query.platform.rebuilding;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log from its first event on, in portions. */
final class LogReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

    private static final int PORTION = 4_000;

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private volatile @Nullable TrackingToken token; // one thread reads, another shows how far

    LogReader(EventStore store) {
        this.stream = store.openStream(null);
    }

    /** How far has been read; null before the first event. */
    @Nullable TrackingToken token() {
        return token;
    }

    long position() {
        return LogPositions.of(token);
    }

    /** The next events up to a position that exists, their payloads read; none where it was reached before. */
    List<TrackedEventMessage<?>> read(long until) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>(PORTION);
        while (position() < until && events.size() < PORTION) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            parse(event);
            token = event.trackingToken();
            events.add(event);
        }
        return events;
    }

    /** On this thread, because others are busy enough. Who takes an event that cannot be read fails, and not all who read. */
    private static void parse(TrackedEventMessage<?> event) {
        try {
            event.getPayload();
        } catch (RuntimeException unreadable) {
            LOG.debug("The event {} cannot be read", event.getIdentifier(), unreadable);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
