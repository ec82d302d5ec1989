package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redvest.command.CommandSideApplication;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command side, and two query sides with databases of their own that follow its ledger by logical replication, as {@code
 * docker/postgres/follow.sh} arranges it where there is no Axon Server.
 */
class MainJobOnDatabasesApartTest extends MainJobContract {

    private static final String LEDGER = "postgres";

    @SuppressWarnings("NullAway.Init") // set by start
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext commandSide;

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext one;

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext other;

    @Override
    RunningRedVest start() {
        Path folder = RunningRedVest.temporaryFolder();
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(LEDGER, "CREATE DATABASE query_a", "CREATE DATABASE query_b");
        commandSide = SpringApplication.run(
                CommandSideApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + url(LEDGER),
                "--redvest.keys.directory=" + folder.resolve("keys"),
                "--redvest.keys.create=true",
                "--redvest.authority.founding[0].subject=city-officer",
                issuer());
        run(LEDGER, "CREATE PUBLICATION ledger FOR TABLE ledger.domain_event WITH (publish = 'insert')");
        one = querySide("query_a");
        other = querySide("query_b");
        return redVest(one);
    }

    private ConfigurableApplicationContext querySide(String database) {
        ConfigurableApplicationContext started = SpringApplication.run(
                QuerySideApplication.class, "--server.port=0", "--spring.datasource.url=" + url(database), issuer());
        // within one server the slot has to be made before, or the subscription waits for itself
        run(LEDGER, "SELECT pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(database));
        run(database, """
                CREATE SUBSCRIPTION %1$s CONNECTION 'host=localhost port=%2$d dbname=%3$s user=postgres'
                PUBLICATION ledger WITH (create_slot = false, slot_name = '%1$s')""".formatted(database, postgres.getPort(), LEDGER));
        return started;
    }

    private RunningRedVest redVest(ConfigurableApplicationContext querySide) {
        return new RunningRedVest(
                port(commandSide), port(querySide), role -> TestIssuer.shared().token(role.claim(), role));
    }

    @Test
    void bothKnowTheSame() {
        assertThat(known(redVest(one))).isEqualTo(known(redVest(other)));
    }

    private static String known(RunningRedVest redVest) {
        redVest.awaitReadModels();
        return redVest.get("/actuator/readmodels/checksums").toString();
    }

    private void run(String database, String... statements) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&reWriteBatchedInserts=true"
                .formatted(postgres.getPort(), database);
    }

    private static String issuer() {
        return TestIssuer.shared().settings().getFirst();
    }

    private static int port(ConfigurableApplicationContext side) {
        return side.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stop() throws IOException {
        commandSide.close();
        one.close();
        other.close();
        postgres.close();
    }
}
