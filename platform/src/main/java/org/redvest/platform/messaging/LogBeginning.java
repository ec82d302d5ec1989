package org.redvest.platform.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.stereotype.Component;

/** When the log begins: with its first event, which is looked at once, since it stays the first. */
@Component
public class LogBeginning {

    private final EventStore store;
    private volatile @Nullable Instant first;

    LogBeginning(EventStore store) {
        this.store = store;
    }

    /**
     * Refuses to tell what was known before anything was.
     *
     * @throws Refusal {@link Problem#KNOWN_BEFORE_LOG}
     */
    public void requireNotBefore(Instant knownAt) {
        if (first().map(knownAt::isBefore).orElse(true)) {
            throw new Refusal(Problem.KNOWN_BEFORE_LOG);
        }
    }

    /** When the first event was recorded; empty in an empty log. */
    private Optional<Instant> first() {
        if (first == null) {
            try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(null)) {
                if (events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    first = events.nextAvailable().getTimestamp();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal(Problem.BUSY);
            }
        }
        return Optional.ofNullable(first);
    }
}
