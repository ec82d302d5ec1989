package org.redvest.query.platform.rebuilding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.PassedOver;
import org.redvest.query.platform.projecting.ReadModelSchema;
import org.redvest.query.platform.projecting.Rooms;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.rebuilding.Progress.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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

    private final EventStore store;
    private final LogPositions positions;
    private final Filling filling;
    private final TakeOver takeOver;
    private final PassedOver passedOver;
    private final DataSource dataSource;
    private final Generation generation;
    private final Clock clock;
    private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

    /** Whether something was decided that the build that runs does not know. */
    private final AtomicBoolean outdated = new AtomicBoolean();

    Rebuild(
            EventStore store,
            LogPositions positions,
            Filling filling,
            TakeOver takeOver,
            PassedOver passedOver,
            DataSource dataSource,
            JdbcClient jdbc,
            Rooms rooms,
            Clock clock) {
        this.store = store;
        this.positions = positions;
        this.filling = filling;
        this.takeOver = takeOver;
        this.passedOver = passedOver;
        this.dataSource = dataSource;
        this.generation = new Generation(jdbc, rooms);
        this.clock = clock;
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

    /** The same, and once more where one runs: it began before something was decided. */
    void startAnew() {
        outdated.set(true);
        start();
    }

    private void run() {
        try (Connection guard = dataSource.getConnection();
                Statement statement = guard.createStatement()) {
            // one rebuild at a time, whichever process does it
            if (!isTrue(statement, "SELECT pg_try_advisory_lock(%d)".formatted(ReadModelSchema.TAKE_OVER_LOCK))) {
                LOG.info("Another process builds the read models anew");
                progress.set(null);
                return;
            }
            try {
                build(statement);
                dropReplaced();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(%d)".formatted(ReadModelSchema.TAKE_OVER_LOCK));
            }
            // not before the lock is free: who asks for the next one now would be told that another process is at it
            progress.set(null);
            if (outdated.get()) {
                start();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | ExecutionException | RuntimeException e) {
            fail(e);
        }
    }

    private void dropReplaced() {
        try {
            generation.drop();
        } catch (DataAccessException stillRead) {
            LOG.info("Somebody still reads the replaced read models; the next rebuild drops them", stillRead);
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
        outdated.set(false);
        passedOver.lookAgain();
        try (LogReader log = new LogReader(store)) {
            Map<String, SetAside> aside = filling.fill(log, positions.head(), new Filling.Watch() {
                @Override
                public void reading() {
                    advance(Phase.READING_THE_LOG, log);
                }

                @Override
                public void indexing() {
                    advance(Phase.INDEXING, log);
                }
            });
            // what was recorded meanwhile, until so little is left that nobody notices the wait for it
            while (positions.head() - log.position() > SMALL_REST) {
                advance(Phase.CATCHING_UP, log);
                takeOver.catchUp(log, positions.head(), aside);
            }
            advance(Phase.TAKING_OVER, log);
            takeOver.takeOver(log, positions::head, aside, guard);
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
