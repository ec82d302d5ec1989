package org.redvest.query.platform.rebuilding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.redvest.query.platform.projecting.Failures;
import org.redvest.query.platform.projecting.Gathered;
import org.redvest.query.platform.projecting.Projections;
import org.redvest.query.platform.projecting.Rooms;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.projecting.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the tables of the read models to come from the log, then makes their indexes and statistics. A portion is read ahead
 * while projections have one and those before are written. A projection that fails is set aside alone.
 */
@Component
class Filling {

    private static final int WRITERS = 2;

    private final Projections projections;
    private final Generation generation;
    private final Rooms rooms;
    private final JdbcClient jdbc;
    private final BulkWriter bulk;
    private final Clock clock;

    Filling(Projections projections, Rooms rooms, JdbcClient jdbc, DataSource dataSource, Clock clock) {
        this.projections = projections;
        this.generation = new Generation(jdbc, rooms);
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.bulk = new BulkWriter(dataSource, Generation.NEXT, projections, clock);
        this.clock = clock;
    }

    /** Hears how a filling goes on. */
    interface Watch {

        void reading();

        void indexing();
    }

    /**
     * Fills from the first event of a reader up to a position.
     *
     * @return the projections that were set aside, by their names
     */
    Map<String, SetAside> fill(LogReader log, long until, Watch watch) throws InterruptedException, ExecutionException {
        Map<String, List<String>> indexes = generation.create();
        Map<String, SetAside> aside = new ConcurrentHashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WRITERS + 1)) {
            Set<Sums> sums = fill(log, until, workers, aside, watch);
            watch.indexing();
            index(indexes, workers, aside);
            sums.forEach(each -> addWaiting(each, aside));
        }
        generation.tables().forEach(generation::analyze);
        return aside;
    }

    private Set<Sums> fill(LogReader log, long until, ExecutorService workers, Map<String, SetAside> aside, Watch watch)
            throws InterruptedException, ExecutionException {
        Set<Sums> sums = new HashSet<>();
        List<Future<?>> writing = new ArrayList<>();
        Future<List<TrackedEventMessage<?>>> reading = workers.submit(() -> log.read(until));
        for (List<TrackedEventMessage<?>> events = reading.get(); !events.isEmpty(); events = reading.get()) {
            watch.reading();
            reading = workers.submit(() -> log.read(until));
            List<TrackedEventMessage<?>> portion = events;
            Projections.Projected projected = projections.project(portion, Set.copyOf(aside.keySet()));
            aside.putAll(projected.failed());
            prepare(projected.gathered(), sums);
            if (writing.size() == WRITERS) {
                writing.removeFirst().get();
            }
            writing.add(workers.submit(() -> aside.putAll(bulk.write(projected.gathered(), portion))));
        }
        for (Future<?> last : writing) {
            last.get();
        }
        return sums;
    }

    private void prepare(Gathered gathered, Set<Sums> known) {
        gathered.rooms().values().stream()
                .flatMap(room -> room.changes().keySet().stream())
                .filter(known::add)
                .forEach(sums -> jdbc.sql(sums.createWaiting(Generation.NEXT)).update());
    }

    /** Different tables have theirs made side by side, while a key locks its own. */
    private void index(Map<String, List<String>> indexes, ExecutorService workers, Map<String, SetAside> aside)
            throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        indexes.forEach((table, definitions) -> running.add(
                workers.submit(() -> definitions.forEach(definition -> attempt(table, definition, aside)))));
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void addWaiting(Sums sums, Map<String, SetAside> aside) {
        attempt(sums.table(), sums.addWaiting(Generation.NEXT), aside);
        jdbc.sql("DROP TABLE %s.%s".formatted(Generation.NEXT, sums.waiting().name()))
                .update();
    }

    /** A key that rows contradict is the fault of the room whose table it is, and of no other. */
    private void attempt(String table, String sql, Map<String, SetAside> aside) {
        try {
            jdbc.sql(sql).update();
        } catch (RuntimeException e) {
            if (Failures.passes(e)) {
                throw e;
            }
            String room = rooms.ownerOf(table);
            aside.putIfAbsent(room, SetAside.because(room, e, clock.instant()));
        }
    }
}
