package org.redvest.query.platform.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether an answer lags behind the log so long that whoever decides by it has to be told. The end of the log is looked at once
 * a second at most, so that this costs a question next to nothing.
 */
@Component
public class Freshness {

    /** Read models follow within a fraction of a second; so long after an event they are late. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final LongSupplier head;
    private final Clock clock;
    private volatile Look waitedFor = Look.NONE;
    private volatile Look last = Look.NONE;

    /** Where the log ended, and when. */
    private record Look(long head, Instant at) {

        static final Look NONE = new Look(Long.MIN_VALUE, Instant.EPOCH);
    }

    @Autowired
    Freshness(ReadModels readModels, Clock clock) {
        this(readModels::head, clock);
    }

    Freshness(LongSupplier head, Clock clock) {
        this.head = head;
        this.clock = clock;
    }

    /** Whether an answer that rests on this position does not know what was recorded a while ago. */
    public boolean isStale(long position) {
        Instant now = clock.instant();
        if (!now.isBefore(last.at().plus(BETWEEN_LOOKS))) {
            last = new Look(head.getAsLong(), now);
        }
        Look waited = waitedFor;
        if (position >= waited.head()) {
            waitedFor = last;
            return false;
        }
        return now.isAfter(waited.at().plus(LIMIT));
    }
}
