package org.redvest.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that shows what it is told, or runs some time ahead of the real one. */
public final class SettableClock extends Clock {

    private final Supplier<Instant> source;
    private volatile Duration ahead = Duration.ZERO;

    /** The real time, until it is set ahead. */
    public SettableClock() {
        this(Clock.systemUTC()::instant);
    }

    /** Shows this time. */
    public SettableClock(Supplier<Instant> source) {
        this.source = source;
    }

    /** Does something as if so much more time had gone by. */
    public void later(Duration time, Runnable deed) {
        ahead = time;
        try {
            deed.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return source.get().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
