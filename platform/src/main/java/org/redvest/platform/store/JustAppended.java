package org.redvest.platform.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;

/**
 * The last events that this process appended, at their positions: whoever follows the log here need not read and parse what
 * was decided here a moment ago. Positions have no holes (ADR 12), so that what is missing is what others appended.
 */
final class JustAppended {

    /** A power of two; a follower that is further behind reads the table. */
    private static final int EVENTS = 1 << 13;

    /** A batch of a processor and some. */
    private static final int AT_ONCE = 1_000;

    private final AtomicReferenceArray<@Nullable TrackedEventMessage<?>> events = new AtomicReferenceArray<>(EVENTS);

    /**
     * Keeps events that were committed together.
     *
     * @param last the position of the last of them
     */
    void remember(List<? extends EventMessage<?>> committed, long last) {
        long position = last - committed.size();
        for (EventMessage<?> event : committed) {
            position++;
            events.set(slot(position), tracked((DomainEventMessage<?>) event, position));
        }
    }

    /** With the time that the table has, which is not as fine: whoever reads there later must find the same. */
    private static <T> TrackedEventMessage<T> tracked(DomainEventMessage<T> event, long position) {
        // as DateTimeUtils writes it, without the tenth of a command's time that it takes to read that again
        Instant stored = event.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        return new GenericTrackedDomainEventMessage<>(
                GapAwareTrackingToken.newInstance(position, Collections.emptySortedSet()),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event,
                () -> stored);
    }

    /** Those that follow this position without a hole; none where the next one is another's, or too long ago. */
    List<TrackedEventMessage<?>> after(long position) {
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        for (long next = position + 1; found.size() < AT_ONCE; next++) {
            TrackedEventMessage<?> event = events.get(slot(next));
            if (event == null || LogPositions.of(event.trackingToken()) != next) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    private static int slot(long position) {
        return (int) position & EVENTS - 1;
    }
}
