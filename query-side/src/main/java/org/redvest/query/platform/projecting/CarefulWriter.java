package org.redvest.query.platform.projecting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what projections made of some events, in the transaction at hand. Where the database does not take it, each
 * projection is written apart, and the one that fails event by event: it is set aside at the event that it cannot write, with
 * its rows of those before, and all others go on. On the good path that costs nothing.
 */
public final class CarefulWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulWriter.class);

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Projections projections;
    private final Clock clock;
    private final IdempotentWriter writer;

    /** Writes into read models of this schema. */
    public CarefulWriter(JdbcTemplate jdbc, String schema, Projections projections, Clock clock) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.projections = projections;
        this.clock = clock;
        this.writer = new IdempotentWriter(jdbc, schema);
    }

    /**
     * Writes, after a savepoint of the name {@code rows}.
     *
     * @param projected what was made of the events
     * @param without names of projections that were set aside before: what they made is left out
     * @return the projections that are set aside from now on, by their names
     */
    public Map<String, SetAside> write(
            Projections.Projected projected, List<? extends EventMessage<?>> events, Set<String> without) {
        Map<String, SetAside> failed = new HashMap<>(projected.failed());
        Map<String, Gathered.OfRoom> rooms = projected.gathered().rooms();
        rooms.keySet().removeAll(without);
        try {
            rooms.values().forEach(writer::writeNew);
        } catch (RuntimeException e) {
            requireLasting(e);
            jdbc.execute("ROLLBACK TO SAVEPOINT rows");
            rooms.forEach((room, gathered) -> {
                SetAside aside = writeApart(room, gathered, events);
                if (aside != null) {
                    failed.put(room, aside);
                }
            });
        }
        failed.values().forEach(this::record);
        return failed;
    }

    private static void requireLasting(RuntimeException failure) {
        if (Failures.passes(failure)) {
            throw failure;
        }
    }

    private @Nullable SetAside writeApart(
            String room, Gathered.OfRoom gathered, List<? extends EventMessage<?>> events) {
        if (writes(gathered) == null) {
            return null;
        }
        for (EventMessage<?> event : events) {
            RuntimeException failure;
            try {
                failure = writes(projections.project(room, event));
            } catch (Exception e) {
                // it failed in its projector already, and is set aside there
                return null;
            }
            if (failure != null) {
                return SetAside.because(room, event, failure, clock.instant());
            }
        }
        return null;
    }

    /** What goes wrong when this is written; null where nothing does. */
    private @Nullable RuntimeException writes(Gathered.OfRoom gathered) {
        jdbc.execute("SAVEPOINT room");
        try {
            writer.write(gathered);
            jdbc.execute("RELEASE SAVEPOINT room");
            return null;
        } catch (RuntimeException e) {
            requireLasting(e);
            jdbc.execute("ROLLBACK TO SAVEPOINT room");
            return e;
        }
    }

    /** Keeps in mind, beside its tables, that a projection is set aside. */
    public void record(SetAside aside) {
        LOG.error(
                "The projection {} is set aside at position {} ({}): {}. The others go on; build the read models anew once it"
                        + " is mended, or decide that it passes over this event (docs/runbook.md)",
                aside.projection(),
                aside.position(),
                aside.eventType(),
                aside.error());
        jdbc.update(
                "INSERT INTO %s.set_aside (projection, position, event_id, event_type, error, since) VALUES (?, ?, ?, ?, ?, ?)"
                                .formatted(schema)
                        + " ON CONFLICT (projection) DO NOTHING",
                aside.projection(),
                aside.position(),
                aside.eventId(),
                aside.eventType(),
                aside.error(),
                aside.since().atOffset(ZoneOffset.UTC));
    }
}
