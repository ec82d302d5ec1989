package org.redvest.benchmarks.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL needs at the least for what certifications leave behind: their very rows, of the ledger and of every read
 * model, taken out and put back into the living tables with all their indexes, by one COPY for each table and durable after
 * every 500 events.
 */
final class CopyFloor {

    private static final int EVENTS = 500;

    private final Server server;
    private final String database;

    /**
     * What was needed.
     *
     * @param certifications whose rows were written
     * @param rows of all tables
     * @param seconds that it took
     */
    record Needed(long certifications, long rows, double seconds) {

        double perSecond() {
            return certifications / seconds;
        }
    }

    private record Part(String table, String position) {

        String tail() {
            return "tail_" + table.replace('.', '_');
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    private record Piece(Part part, byte[] rows) {}

    CopyFloor(Server server, String database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Measures with the newest events, which certifications have left.
     *
     * @param events at most; the log has as many certifications and their points at its end
     */
    Needed measure(long events) throws SQLException, IOException {
        try (Connection connection = server.connect(database)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long head = figure(connection, "SELECT max(global_index) FROM ledger.domain_event");
            long from = head - events;
            List<Part> parts = parts(connection);
            for (Part part : parts) {
                execute(
                        connection,
                        "CREATE TEMP TABLE %s AS SELECT * FROM %s WHERE %s > %d"
                                .formatted(part.tail(), part.table(), part.position(), from),
                        "CREATE INDEX ON %s (%s)".formatted(part.tail(), part.position()));
            }
            List<List<Piece>> batches = new ArrayList<>();
            for (long after = from; after < head; after += EVENTS) {
                batches.add(pieces(copy, parts, after));
            }
            for (Part part : parts) {
                execute(
                        connection,
                        "DELETE FROM %s WHERE %s > %d".formatted(part.table(), part.position(), from),
                        "VACUUM " + part.table());
            }
            execute(connection, "CHECKPOINT");
            connection.setAutoCommit(false);
            int half = batches.size() / 2;
            long certifications = figure(
                    connection,
                    "SELECT count(*) FROM tail_query_service_record WHERE position > " + (from + (long) half * EVENTS));
            // the first half brings the pages back that the checkpoint made cold, as RedVest's warm-up does
            write(connection, copy, batches.subList(0, half));
            long start = System.nanoTime();
            long rows = write(connection, copy, batches.subList(half, batches.size()));
            return new Needed(certifications, rows, (System.nanoTime() - start) / 1e9);
        }
    }

    private static long write(Connection connection, CopyManager copy, List<List<Piece>> batches)
            throws SQLException, IOException {
        long rows = 0;
        for (List<Piece> batch : batches) {
            for (Piece piece : batch) {
                rows += copy.copyIn(
                        "COPY %s FROM STDIN".formatted(piece.part().table()), new ByteArrayInputStream(piece.rows()));
            }
            connection.commit();
        }
        return rows;
    }

    private static List<Piece> pieces(CopyManager copy, List<Part> parts, long after) throws SQLException, IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            var rows = new ByteArrayOutputStream();
            copy.copyOut(
                    "COPY (SELECT * FROM %1$s WHERE %2$s > %3$d AND %2$s <= %4$d ORDER BY %2$s) TO STDOUT"
                            .formatted(part.tail(), part.position(), after, after + EVENTS),
                    rows);
            if (rows.size() > 0) {
                pieces.add(new Piece(part, rows.toByteArray()));
            }
        }
        return pieces;
    }

    /** The ledger, and what adds a row for an event. */
    private static List<Part> parts(Connection connection) throws SQLException {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("ledger.domain_event", "global_index"));
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        SELECT table_name FROM information_schema.columns
                        WHERE table_schema = 'query' AND column_name = 'position'
                            AND table_name NOT IN ('progress', 'set_aside') ORDER BY table_name""")) {
            while (tables.next()) {
                parts.add(new Part("query." + tables.getString(1), "position"));
            }
        }
        return parts;
    }

    private static long figure(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
