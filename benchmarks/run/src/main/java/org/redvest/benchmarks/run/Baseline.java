package org.redvest.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * What a machine needs at the least to build all read models: to read every event by a cursor, and to copy the very rows
 * into empty tables and index them. One after the other, on a single connection.
 */
final class Baseline {

    private static final int FETCH = 5_000;
    private static final int BUFFER = 1 << 16;

    private final Server server;
    private final String database;
    private final Path folder;

    /**
     * What was needed.
     *
     * @param events that were read
     * @param readSeconds for reading them
     * @param rows that were copied
     * @param copySeconds for copying them and making the indexes
     */
    record Needed(long events, double readSeconds, long rows, double copySeconds) {
        double seconds() {
            return readSeconds + copySeconds;
        }
    }

    Baseline(Server server, String database, Path folder) {
        this.server = server;
        this.database = database;
        this.folder = folder;
    }

    Needed measure(Progress progress) throws SQLException, IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (Connection connection = server.connect(database)) {
            List<String> tables = tables(connection);
            for (String table : tables) {
                dump(connection, table);
            }
            progress.detail("rows of %d tables are set aside".formatted(tables.size()));
            long start = System.nanoTime();
            long events = readEvents(connection);
            double readSeconds = seconds(start);
            progress.detail("%,d events read in %.1f s".formatted(events, readSeconds));
            execute(connection, "CREATE SCHEMA baseline");
            start = System.nanoTime();
            long rows = 0;
            for (String table : tables) {
                rows += copy(connection, table);
            }
            double copySeconds = seconds(start);
            progress.detail("%,d rows copied and indexed in %.1f s".formatted(rows, copySeconds));
            return new Needed(events, readSeconds, rows, copySeconds);
        } finally {
            server.execute(database, "DROP SCHEMA IF EXISTS baseline CASCADE");
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'query' AND table_type = 'BASE TABLE' AND table_name <> 'schema_history'
                ORDER BY table_name""");
    }

    private void dump(Connection connection, String table) throws SQLException, IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(table))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY query." + table + " TO STDOUT", file);
        }
    }

    /** Every column of every event is taken over, as whoever wants to use it has to. */
    private static long readEvents(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        long events = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM ledger.domain_event ORDER BY global_index")) {
                ResultSetMetaData columns = rows.getMetaData();
                int width = columns.getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= width; column++) {
                        rows.getObject(column);
                    }
                    events++;
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return events;
    }

    private long copy(Connection connection, String table) throws SQLException, IOException {
        execute(connection, "CREATE TABLE baseline.%1$s (LIKE query.%1$s INCLUDING DEFAULTS)".formatted(table));
        long rows;
        try (InputStream file = Files.newInputStream(folder.resolve(table))) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY baseline." + table + " FROM STDIN", file, BUFFER);
        }
        List<String> indexes = strings(
                connection,
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'query' AND tablename = '" + table + "'");
        for (String index : indexes) {
            execute(connection, index.replace(" ON query.", " ON baseline."));
        }
        return rows;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
