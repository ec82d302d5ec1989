package org.redvest.benchmarks.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A PostgreSQL with data of its own that can be killed and started again on the same port, as standalone runs it. */
final class DatabaseServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration EXIT_PATIENCE = Duration.ofSeconds(10);

    /** As standalone has them; the library behind it would switch {@code fsync} off. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "localhost"),
            // two processes, the rivals and whoever looks
            Map.entry("max_connections", "120"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("wal_compression", "on"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("idle_in_transaction_session_timeout", "20s"),
            Map.entry("lock_timeout", "10s"));

    private final Path folder;
    private EmbeddedPostgres postgres;

    private DatabaseServer(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts one on the data in this folder, or on none at the first start. */
    static DatabaseServer start(Path folder) {
        return new DatabaseServer(folder, launch(folder, 0));
    }

    private static EmbeddedPostgres launch(Path folder, int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("runtime").toFile())
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_PATIENCE)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .setPort(port)
                    .setLocaleConfig("locale", "C.UTF-8");
            SETTINGS.forEach(builder::setServerConfig);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The database server does not start in " + folder, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres&reWriteBatchedInserts=true"
                .formatted(postgres.getPort());
    }

    /** A connection of the harness's own, apart from every pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl() + "&ApplicationName=harness");
    }

    /** Asks for one text. */
    String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    /** Changes rows. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** {@code kill -9} of the backend behind one of RedVest's connections; the server recovers as after a crash. */
    void killBackend() throws SQLException {
        String backend = ask("""
                SELECT pid FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND application_name <> 'harness'
                ORDER BY (state = 'active') DESC, random() LIMIT 1""");
        ProcessHandle.of(Long.parseLong(backend)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** {@code kill -9} of the server; returns when its children, which find that out by themselves, are gone. */
    void kill() throws InterruptedException {
        ProcessHandle postmaster = postgres.getProcess().toHandle();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        postmaster.destroyForcibly();
        CompletableFuture<?> gone = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            gone.get(EXIT_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // a server must not be started beside backends of the old one
            processes.forEach(ProcessHandle::destroyForcibly);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again where it was. */
    void restart() throws IOException {
        int port = postgres.getPort();
        // lets go of the library's own lock on the folder
        postgres.close();
        postgres = launch(folder, port);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
