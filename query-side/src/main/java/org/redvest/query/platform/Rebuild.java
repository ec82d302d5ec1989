package org.redvest.query.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Builds all read models anew in one pass over the log, beside those that answer. When the new ones know as much, they
 * take over at once (ADR 13). A process that dies half-way leaves the old ones in place.
 */
@Component
class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Events that may be left when the new read models take over, which writers wait for. */
    private static final int SMALL_REST = 500;

    /** Events that a processor takes in no time; one further behind is moved to where the new read models are. */
    private static final int FAR_BEHIND = 10_000;

    private static final int WRITERS = 2;

    /** One rebuild at a time, whichever process does it. */
    private static final long ONLY_ONE = Writes.TAKE_OVER_LOCK + 1;

    private final EventStore store;
    private final LogPositions positions;
    private final ReplayHandlers handlers;
    private final Writes writes;
    private final ReadModels readModels;
    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final IdempotentWriter afterwards;
    private final Generation generation;
    private final Clock clock;
    private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

    Rebuild(
            EventStore store,
            LogPositions positions,
            ReplayHandlers handlers,
            Writes writes,
            ReadModels readModels,
            EventProcessingConfiguration processing,
            TokenStore tokens,
            TransactionManager transactions,
            DataSource dataSource,
            JdbcClient jdbc,
            JdbcTemplate template,
            Clock clock) {
        this.store = store;
        this.positions = positions;
        this.handlers = handlers;
        this.writes = writes;
        this.readModels = readModels;
        this.processing = processing;
        this.tokens = tokens;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.afterwards = new IdempotentWriter(template, Generation.NEXT);
        this.generation = new Generation(jdbc);
        this.clock = clock;
    }

    /**
     * How far a rebuild is.
     *
     * @param phase what it does
     * @param position of the event that it has come to
     * @param of the position that it goes to
     * @param startedAt when it began
     */
    record Progress(Phase phase, long position, long of, Instant startedAt) {}

    /** In this order. */
    enum Phase {
        READING_THE_LOG,
        INDEXING,
        CATCHING_UP,
        TAKING_OVER,
        /** The read models from before go on answering; the log of the process says why. */
        FAILED
    }

    /** The rebuild that runs or failed; null where none does. */
    @Nullable Progress progress() {
        return progress.get();
    }

    /** Starts in the background, unless this process is at it. */
    void start() {
        Progress first = new Progress(Phase.READING_THE_LOG, LogPositions.NOTHING, positions.head(), clock.instant());
        Progress before = progress.get();
        if ((before == null || before.phase() == Phase.FAILED) && progress.compareAndSet(before, first)) {
            Thread.ofPlatform().name("rebuild").daemon().start(this::run);
        }
    }

    private void run() {
        try (Connection guard = dataSource.getConnection();
                Statement statement = guard.createStatement()) {
            if (!isTrue(statement, "SELECT pg_try_advisory_lock(%d)".formatted(ONLY_ONE))) {
                LOG.info("Another process builds the read models anew");
                progress.set(null);
                return;
            }
            try {
                build(statement);
                progress.set(null);
                generation.drop();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(%d)".formatted(ONLY_ONE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException stillRead) {
            if (progress.get() == null) {
                LOG.info("Somebody still reads the replaced read models; the next rebuild drops them", stillRead);
            } else {
                fail(stillRead);
            }
        } catch (SQLException | ExecutionException | RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Exception e) {
        LOG.error("The read models were not built anew; those from before go on answering", e);
        progress.updateAndGet(
                last -> last == null ? null : new Progress(Phase.FAILED, last.position(), last.of(), last.startedAt()));
    }

    private static boolean isTrue(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Builds and exchanges.
     *
     * @param guard a statement of a connection that was open before anything was written
     */
    private void build(Statement guard) throws InterruptedException, ExecutionException {
        generation.create();
        try (LogReader log = new LogReader(store);
                ExecutorService workers = Executors.newFixedThreadPool(WRITERS + 1)) {
            Set<Sums> sums = fill(log, workers);
            advance(Phase.INDEXING, log);
            index(workers);
            sums.forEach(this::addWaiting);
            catchUp(log);
            takeOver(log, guard);
        }
    }

    /**
     * What was written in bulk did not wait for the disk. A server that crashed since may have lost some of it, and has
     * closed every connection: then the guard is no more, and nothing is exchanged.
     */
    private static void requireNoCrashOfTheServer(Statement guard) {
        try {
            guard.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The database server went down during the rebuild: begin it again", e);
        }
    }

    /** Reads a portion ahead, lets the projections have one, and writes those before. */
    private Set<Sums> fill(LogReader log, ExecutorService workers) throws InterruptedException, ExecutionException {
        Set<Sums> sums = new HashSet<>();
        BulkWriter bulk = new BulkWriter(dataSource, Generation.NEXT);
        List<Future<?>> writing = new ArrayList<>();
        long head = positions.head();
        Future<List<TrackedEventMessage<?>>> reading = workers.submit(() -> log.read(head));
        for (List<TrackedEventMessage<?>> events = reading.get(); !events.isEmpty(); events = reading.get()) {
            advance(Phase.READING_THE_LOG, log);
            reading = workers.submit(() -> log.read(head));
            Gathered gathered = project(events);
            for (Sums changed : gathered.changes().keySet()) {
                if (sums.add(changed)) {
                    jdbc.sql(changed.createWaiting(Generation.NEXT)).update();
                }
            }
            if (writing.size() == WRITERS) {
                writing.removeFirst().get();
            }
            writing.add(workers.submit(() -> bulk.write(gathered)));
        }
        for (Future<?> last : writing) {
            last.get();
        }
        return sums;
    }

    private Gathered project(List<TrackedEventMessage<?>> events) {
        return writes.gather(() -> events.forEach(handlers::handle));
    }

    private void index(ExecutorService workers) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (List<String> ofOneTable : generation.indexes()) {
            running.add(
                    workers.submit(() -> ofOneTable.forEach(sql -> jdbc.sql(sql).update())));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void addWaiting(Sums sums) {
        jdbc.sql(sums.addWaiting(Generation.NEXT)).update();
        jdbc.sql("DROP TABLE %s.%s".formatted(Generation.NEXT, sums.waiting().name()))
                .update();
    }

    /** Takes what was recorded meanwhile, until so little is left that nobody notices the wait for it. */
    private void catchUp(LogReader log) throws InterruptedException {
        while (positions.head() - log.position() > SMALL_REST) {
            advance(Phase.CATCHING_UP, log);
            takeRest(log, positions.head());
        }
    }

    private void takeRest(LogReader log, long until) throws InterruptedException {
        for (var events = log.read(until); !events.isEmpty(); events = log.read(until)) {
            Gathered gathered = project(events);
            transactions.executeInTransaction(() -> afterwards.write(gathered));
        }
    }

    /**
     * In one transaction that no batch of the processor runs beside, takes the rest of the log and exchanges old and new.
     * The processor goes on from its own place, and what the new read models know already changes nothing; one that is
     * far behind, as at the first build of a city's read models, is moved.
     */
    private void takeOver(LogReader log, Statement guard) {
        advance(Phase.TAKING_OVER, log);
        Optional<StreamingEventProcessor> farBehind = processing
                .eventProcessor(Projector.PROCESSOR, StreamingEventProcessor.class)
                .filter(processor -> readModels.position() < log.position() - FAR_BEHIND);
        farBehind.ifPresent(StreamingEventProcessor::shutDown);
        try {
            transactions.executeInTransaction(() -> {
                jdbc.sql("SELECT pg_advisory_xact_lock(%d)".formatted(Writes.TAKE_OVER_LOCK))
                        .query(row -> {});
                takeRestUninterruptibly(log);
                jdbc.sql("INSERT INTO %s.progress (position) VALUES (?)".formatted(Generation.NEXT))
                        .param(log.position())
                        .update();
                generation.takeOver();
                requireNoCrashOfTheServer(guard);
                farBehind.ifPresent(processor -> move(processor.getName(), log));
            });
        } finally {
            farBehind.ifPresent(StreamingEventProcessor::start);
        }
    }

    private void takeRestUninterruptibly(LogReader log) {
        try {
            takeRest(log, positions.head());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("RedVest is stopping", e);
        }
    }

    private void move(String processor, LogReader log) {
        try {
            tokens.fetchToken(processor, 0);
            tokens.storeToken(log.token(), processor, 0);
            tokens.releaseClaim(processor, 0);
        } catch (UnableToClaimTokenException runsElsewhere) {
            LOG.debug("{} runs in another process and keeps its place", processor, runsElsewhere);
        }
    }

    private void advance(Phase phase, LogReader log) {
        progress.updateAndGet(last -> new Progress(
                phase,
                log.position(),
                Math.max(log.position(), last == null ? 0 : last.of()),
                last == null ? clock.instant() : last.startedAt()));
    }
}
