package org.redvest.command.city.authority;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.command.platform.Streams;
import org.redvest.platform.SharedLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The delegations as they are in the log now, whichever process wrote last. All who ask share looks at the stream, and a
 * look reads only what is new.
 */
@Component
class Lookout implements AutoCloseable {

    /** Between the beginnings of two looks: thousands of commands a second cost no more than so many looks. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    /** How long a command waits for a store that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final LongFunction<List<DomainEventMessage<?>>> stream;
    private final SharedLook<Delegations> looks = new SharedLook<>("authority", BETWEEN_LOOKS, this::readOn);

    // of the one thread that looks
    private Delegations known = new Delegations();
    private long read;

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
            return looks.next(PATIENCE);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException failure) {
            throw new Refusal(Problem.BUSY);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        }
    }

    private Delegations readOn() {
        List<DomainEventMessage<?>> events = newEvents();
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

    private List<DomainEventMessage<?>> newEvents() {
        try {
            return stream.apply(read);
        } catch (RuntimeException failure) {
            LOG.warn("The delegations cannot be read; the commands that wait for them are refused", failure);
            throw failure;
        }
    }

    @Override
    public void close() {
        looks.close();
    }
}
