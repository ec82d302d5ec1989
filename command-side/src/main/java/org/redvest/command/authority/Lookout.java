package org.redvest.command.authority;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.authority.Delegations;
import org.redvest.api.authority.event.AuthorityEvent;
import org.redvest.command.platform.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The delegations as they are in the log now, whichever process wrote last. Each who asks waits for a look at the stream
 * that begins after they asked; all who wait share one, and a look reads only what is new. While nobody asks, nobody looks.
 */
@Component
class Lookout implements AutoCloseable {

    /** Between the beginnings of two looks: thousands of commands a second cost no more than so many looks. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    /** How long a command waits for a store that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final LongFunction<List<DomainEventMessage<?>>> stream;
    private final ExecutorService looking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("authority").factory());

    /** The look that has not begun; who comes now waits for it. Guarded by this. */
    private @Nullable CompletableFuture<Delegations> next;

    // of the one thread that looks
    private Delegations known = new Delegations();
    private long read;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    @Autowired
    Lookout(Streams streams) {
        this(sequence -> streams.readFrom(Delegations.STREAM, sequence));
    }

    /** A lookout over a stream, of which it is given the events from a place on. */
    Lookout(LongFunction<List<DomainEventMessage<?>>> stream) {
        this.stream = stream;
    }

    /**
     * All delegations, with whatever was acknowledged before this is called.
     *
     * @throws Refusal {@link Problem#BUSY} where the store does not answer
     */
    Delegations look() {
        try {
            return nextLook().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException failure) {
            throw new Refusal(Problem.BUSY);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        }
    }

    private synchronized CompletableFuture<Delegations> nextLook() {
        if (next == null) {
            CompletableFuture<Delegations> fresh = new CompletableFuture<>();
            looking.execute(this::begin);
            next = fresh;
        }
        return next;
    }

    private void begin() {
        for (long wait = untilNextLook(); wait > 0; wait = untilNextLook()) {
            LockSupport.parkNanos(wait);
        }
        lookedAt = System.nanoTime();
        CompletableFuture<Delegations> waiting = taken();
        try {
            waiting.complete(readOn());
        } catch (RuntimeException failure) {
            LOG.warn("The delegations cannot be read; the commands that wait for them are refused", failure);
            waiting.completeExceptionally(failure);
        }
    }

    private long untilNextLook() {
        return lookedAt + BETWEEN_LOOKS.toNanos() - System.nanoTime();
    }

    /** Who comes from here on waits for the next look: what they know of may be written after this one reads. */
    private synchronized CompletableFuture<Delegations> taken() {
        CompletableFuture<Delegations> waiting = next == null ? new CompletableFuture<>() : next;
        next = null;
        return waiting;
    }

    private Delegations readOn() {
        List<DomainEventMessage<?>> events = stream.apply(read);
        if (!events.isEmpty()) {
            // others read what is known while this goes on
            Delegations more = known.copy();
            for (DomainEventMessage<?> event : events) {
                if (event.getPayload() instanceof AuthorityEvent change) {
                    more.evolve(change, event.getTimestamp());
                }
            }
            known = more;
            read = events.getLast().getSequenceNumber() + 1;
        }
        return known;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
