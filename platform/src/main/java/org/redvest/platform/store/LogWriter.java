package org.redvest.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/**
 * The one writer of a process: takes what waits to be appended, and writes it as one insert with one commit. Every
 * append is acknowledged after its commit, and is written whole or not at all.
 *
 * <p>A lock in the database makes the writers of several processes take turns, from numbering to commit. So positions are
 * in the order of commits and have no holes, and a reader that has seen a position has seen everything before it; with
 * numbers from a sequence, a reader meets 7 before 6 and has to remember that 6 is owed (ADR 12).
 */
final class LogWriter implements AutoCloseable {

    /** Events of one group at most; a larger append goes alone. */
    private static final int GROUP_EVENTS = 512;

    /** Longer than any healthy commit takes; a caller who waits this long learns the outcome by repeating. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String LOST_RACE = PSQLState.UNIQUE_VIOLATION.getState();

    /** Any number that nothing else in the database locks: "RedVest" in ASCII. */
    private static final long LOCK = 0x52656456657374L;

    /**
     * Both statements travel together and are one transaction, which the server commits by itself: a process that is
     * stopped at any moment never holds the lock over the others.
     */
    private static final String APPEND = """
            SELECT pg_advisory_xact_lock(%d);
            WITH written AS (
                INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number, type,
                    event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT (SELECT coalesce(max(global_index), 0) FROM ledger.domain_event) + e.number, e.aggregate_identifier,
                    e.sequence_number, e.type, e.event_identifier, e.time_stamp, e.payload_type, e.payload_revision,
                    e.payload, e.meta_data
                FROM unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::bytea[],
                    ?::bytea[]) WITH ORDINALITY AS e (aggregate_identifier, sequence_number, type, event_identifier,
                    time_stamp, payload_type, payload_revision, payload, meta_data, number)
                ORDER BY e.number
                RETURNING global_index)
            SELECT max(global_index) FROM written""".formatted(LOCK);

    private final DataSource dataSource;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    LogWriter(DataSource dataSource) {
        this.dataSource = dataSource;
        this.thread = Thread.ofPlatform().name("log-writer").daemon().start(this::run);
    }

    /** An event as it lies in the table. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record Row(
            String aggregateId,
            long sequence,
            @Nullable String type,
            String eventId,
            String timestamp,
            String payloadType,
            @Nullable String revision,
            byte[] payload,
            byte[] metaData) {}

    private record Append(List<Row> rows, CompletableFuture<Long> done) {}

    /**
     * Appends events and returns when they are durable.
     *
     * @return the position of the last of them
     * @throws SQLException as the database has it, for example 23505 where another writer was faster; nothing of the
     *     append is stored then. Where the connection broke during the commit or patience ended, the outcome is unknown.
     */
    long append(List<Row> rows) throws SQLException {
        var append = new Append(rows, new CompletableFuture<>());
        waiting.add(append);
        if (closed) {
            refuseWaiting();
        }
        try {
            return append.done().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new SQLException("Append failed", sqlState(failure.getCause()), failure.getCause());
        } catch (TimeoutException failure) {
            throw new SQLException("The outcome of an append is unknown after " + PATIENCE, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted: the outcome of an append is unknown", failure);
        }
    }

    private static @Nullable String sqlState(@Nullable Throwable failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : null;
    }

    private void run() {
        List<Append> group = new ArrayList<>();
        while (!closed) {
            try {
                takeGroup(group);
                write(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } finally {
                group.clear();
            }
        }
        refuseWaiting();
    }

    private void takeGroup(List<Append> group) throws InterruptedException {
        Append next = waiting.take();
        int events = 0;
        while (next != null) {
            group.add(next);
            events += next.rows().size();
            next = events < GROUP_EVENTS ? waiting.poll() : null;
        }
    }

    private void write(List<Append> group) {
        try {
            long last = insert(group);
            // numbers are given without holes, in the order of the group
            for (Append append : group.reversed()) {
                append.done().complete(last);
                last -= append.rows().size();
            }
        } catch (SQLException | RuntimeException | Error failure) {
            if (group.size() > 1 && LOST_RACE.equals(sqlState(failure))) {
                // one of them was too late; the others must not pay for it
                group.forEach(append -> write(List.of(append)));
            } else {
                group.forEach(append -> append.done().completeExceptionally(failure));
            }
        }
    }

    /** Returns the position of the last event of the group. */
    private long insert(List<Append> group) throws SQLException {
        List<Row> rows =
                group.stream().flatMap(append -> append.rows().stream()).toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            set(statement, 1, "text", column(rows, Row::aggregateId, String[]::new));
            set(statement, 2, "bigint", column(rows, Row::sequence, Long[]::new));
            set(statement, 3, "text", column(rows, Row::type, String[]::new));
            set(statement, 4, "uuid", column(rows, Row::eventId, String[]::new));
            set(statement, 5, "timestamptz", column(rows, Row::timestamp, String[]::new));
            set(statement, 6, "text", column(rows, Row::payloadType, String[]::new));
            set(statement, 7, "text", column(rows, Row::revision, String[]::new));
            set(statement, 8, "bytea", column(rows, Row::payload, byte[][]::new));
            set(statement, 9, "bytea", column(rows, Row::metaData, byte[][]::new));
            statement.execute();
            statement.getMoreResults();
            try (ResultSet position = statement.getResultSet()) {
                position.next();
                return position.getLong(1);
            }
        }
    }

    private static <T extends @Nullable Object> T[] column(
            List<Row> rows, Function<Row, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static void set(PreparedStatement statement, int index, String type, Object[] column) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, column));
    }

    private void refuseWaiting() {
        for (Append left = waiting.poll(); left != null; left = waiting.poll()) {
            left.done().completeExceptionally(new SQLException("RedVest is stopping: nothing was appended"));
        }
    }

    /** Finishes the group at hand and refuses what waits behind it. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
