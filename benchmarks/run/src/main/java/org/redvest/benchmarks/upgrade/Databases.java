package org.redvest.benchmarks.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** One durable PostgreSQL with a database for the command sides and one for each query side, to which the ledger is replicated. */
final class Databases implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "localhost"),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("wal_level", "logical"),
            Map.entry("jit", "off"));

    private final EmbeddedPostgres postgres;

    private Databases(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Databases start(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("runtime").toFile())
                .setDataDirectory(folder.resolve("postgres"))
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .setLocaleConfig("locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        return new Databases(builder.start());
    }

    void create(String database) throws SQLException {
        execute("postgres", "CREATE DATABASE " + database);
    }

    /** Has the ledger of one database flow into others, which have its tables and nothing in them. */
    void replicateLedger(String from, String... to) throws SQLException {
        execute(from, "CREATE PUBLICATION ledger FOR TABLE ledger.domain_event");
        for (String database : to) {
            // a subscription that makes its slot itself waits for its own transaction where both databases are of one
            // server
            execute(from, "SELECT pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(database));
            execute(database, """
                    CREATE SUBSCRIPTION %1$s CONNECTION 'host=localhost port=%2$d dbname=%3$s user=postgres'
                    PUBLICATION ledger WITH (create_slot = false, slot_name = '%1$s')""".formatted(database, postgres.getPort(), from));
        }
        for (String database : to) {
            Awaitility.await(database + " has the ledger").atMost(PATIENCE).until(() -> ask(
                            database, "SELECT bool_and(srsubstate = 'r') FROM pg_subscription_rel")
                    .equals("t"));
        }
    }

    /** Asks for one text. */
    String ask(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(database));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The address of a database, for JDBC. */
    String address(String database) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&reWriteBatchedInserts=true"
                .formatted(postgres.getPort(), database);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
