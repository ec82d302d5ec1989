package org.redvest.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What the log knows of each of many streams, for every decision that names one. What was read is remembered, and read on
 * from there each time, so that what any process acknowledged before holds, and one that is asked about all the time costs
 * one look at whatever is new.
 *
 * @param <I> the streams' ids
 * @param <F> what is known of one; never changed, replaced
 */
public final class StreamFolds<I, F> {

    private static final int REMEMBERED = 20_000;

    /** How late what is known may be: another process may have recorded something; as with policies. */
    private static final Duration LATELY = Duration.ofSeconds(1);

    private final Log<I> log;
    private final Tail tail;
    private final F nothing;
    private final BiFunction<F, DomainEventMessage<?>, F> and;
    private final Cache<I, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Folds of these streams.
     *
     * @param tail whoever tells of what is recorded, to be followed by {@link #lookAgainAt}
     * @param nothing what is known of a stream that does not exist
     * @param and takes in the next event of a stream
     */
    public StreamFolds(Log<I> log, Tail tail, F nothing, BiFunction<F, DomainEventMessage<?>, F> and) {
        this.log = log;
        this.tail = tail;
        this.nothing = nothing;
        this.and = and;
    }

    /**
     * Reads a stream from a place on.
     *
     * @param <I> the streams' ids
     */
    @FunctionalInterface
    public interface Log<I> {

        /** The events from this place in the stream on, oldest first. */
        List<DomainEventMessage<?>> from(I id, long sequence);
    }

    /** Tells of what any process records ({@link LogTail#hasTold}). */
    @FunctionalInterface
    public interface Tail {

        /** Nobody tells: every stream is looked at. */
        Tail NONE = (from, until) -> false;

        /** Whether everything that was recorded between two times was told of. */
        boolean hasTold(long from, long until);
    }

    private final class Remembered {

        private final I id;
        private F known = nothing;
        private long next;
        private boolean looked;
        private long lookedAt;

        Remembered(I id) {
            this.id = id;
        }

        /** With all that was recorded before this time: who waits while others look shares the next look. */
        synchronized F since(long asked) {
            if (!looked || (lookedAt - asked < 0 && !tail.hasTold(lookedAt, asked))) {
                long begun = System.nanoTime();
                for (DomainEventMessage<?> event : log.from(id, next)) {
                    known = and.apply(known, event);
                    next = event.getSequenceNumber() + 1;
                }
                looked = true;
                lookedAt = begun;
            }
            return known;
        }

        synchronized void lookAgain() {
            looked = false;
        }
    }

    /** What is known now, whichever process wrote last. */
    public F now(I id) {
        return remembered.get(id, Remembered::new).since(System.nanoTime());
    }

    /** What was known a second ago at the most: enough for a yes that is asked for again and again, not for a no. */
    public F lately(I id) {
        return remembered.get(id, Remembered::new).since(System.nanoTime() - LATELY.toNanos());
    }

    /** Has the next question look, because something was recorded. */
    public void lookAgainAt(I id) {
        Remembered known = remembered.getIfPresent(id);
        if (known != null) {
            known.lookAgain();
        }
    }
}
