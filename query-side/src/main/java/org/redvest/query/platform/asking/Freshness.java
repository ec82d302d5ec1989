package org.redvest.query.platform.asking;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether an answer lags behind the log so long that whoever decides by it has to be told. The end of the log is looked at once
 * a second, whether anybody asks or not, so that the first question after an idle hour is told, too.
 */
@Component
public class Freshness {

    /** Read models follow within a fraction of a second; so long after an event they are late. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);

    private final LongSupplier head;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("freshness").factory());

    /** The last that is as old as the limit, where there is one, and all since. */
    private volatile List<Look> looks = List.of();

    /** Where the log ended, and when. */
    private record Look(long head, Instant at) {}

    @Autowired
    Freshness(ReadModels readModels, Clock clock) {
        this(readModels::head, clock);
    }

    Freshness(LongSupplier head, Clock clock) {
        this.head = head;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        Future<?> _ = looking.scheduleWithFixedDelay(this::lookAgain, 0, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            // what was seen before still says what is late; a task that throws would not be run again
            LOG.warn("The end of the log could not be looked at", e);
        }
    }

    void look() {
        Instant now = clock.instant();
        Look last = new Look(head.getAsLong(), now);
        List<Look> known = looks;
        long late = known.stream().filter(look -> isLate(look, now)).count();
        looks = Stream.concat(known.stream().skip(Math.max(0, late - 1)), Stream.of(last))
                .toList();
    }

    private static boolean isLate(Look look, Instant now) {
        return !now.isBefore(look.at().plus(LIMIT));
    }

    /** Whether an answer that rests on this position does not know what was recorded a while ago. */
    public boolean isStale(long position) {
        Instant now = clock.instant();
        return looks.stream().anyMatch(look -> isLate(look, now) && position < look.head());
    }
}
