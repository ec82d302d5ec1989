package org.redvest.benchmarks.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL of a run, with a database for each subject. */
final class Server implements AutoCloseable {

    /** Those of docker/compose.yaml, with which a city runs, and room for the connections of all subjects at once. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "localhost"),
            Map.entry("max_connections", "400"),
            Map.entry("shared_buffers", "2GB"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("wal_compression", "on"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("idle_in_transaction_session_timeout", "20s"),
            Map.entry("lock_timeout", "10s"));

    /** What a reader of the figures wants to know of the server. */
    private static final List<String> SHOWN = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "data_checksums",
            "shared_buffers",
            "max_wal_size",
            "wal_compression",
            "max_connections");

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;

    private Server(EmbeddedPostgres postgres, ProcessHandle process) {
        this.postgres = postgres;
        this.process = process;
    }

    /** Starts it without any data. */
    static Server start(Path work) throws IOException {
        Path data = work.resolve("postgres");
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(work);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.resolve("runtime").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = builder.start();
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return new Server(postgres, ProcessHandle.of(pid).orElseThrow());
    }

    /** A new database; its address is for JDBC. */
    String create(String database) throws SQLException {
        execute("postgres", "CREATE DATABASE " + database);
        return url(database);
    }

    /** File by file, to which nobody may be connected: through the log, ten million events would be written twice. */
    void copy(String database, String copy) throws SQLException {
        execute("postgres", "CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(copy, database));
    }

    void drop(String database) throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&reWriteBatchedInserts=true"
                .formatted(postgres.getPort(), database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The single figure that a statement answers with. */
    double figure(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Events of a store; positions are without holes. */
    long events(String database) throws SQLException {
        return Math.round(figure(
                database, "SELECT coalesce(max(global_index) - min(global_index) + 1, 0) FROM ledger.domain_event"));
    }

    /** What is shown of its settings, as the server itself tells them. */
    Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : SHOWN) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }

    /** The library asks the server to stop and gives it five seconds, which a full cache of dirty pages may exceed. */
    @Override
    public void close() throws IOException {
        postgres.close();
        process.onExit().orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
