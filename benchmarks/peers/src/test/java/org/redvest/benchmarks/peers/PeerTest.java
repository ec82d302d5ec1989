package org.redvest.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PeerTest {

    private static final int VOLUNTEERS = 50;
    private static final int PAYLOAD_BYTES = 600;
    private static final int META_BYTES = 250;
    private static final Phase HALF_A_SECOND = new Phase("smoke", "certify", 4, 0.5, null, Map.of());

    /**
     * A peer's name and where it keeps the bytes of its events.
     *
     * @param events a query with one row and the columns payload and envelope for each event
     */
    record Kept(String name, String events) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Kept> PEERS = List.of(
            new Kept("raw", "SELECT length(payload), length(meta_data) FROM domain_event"),
            new Kept("axon-defaults", """
                    SELECT (SELECT sum(length(data)) FROM pg_largeobject WHERE loid = payload),
                        (SELECT sum(length(data)) FROM pg_largeobject WHERE loid = meta_data)
                    FROM domain_event_entry
                    """),
            new Kept("jpa", "SELECT octet_length(after), octet_length(envelope) FROM audit_row"),
            new Kept("pekko", """
                    SELECT length(event_payload) - length(e), length(e) FROM event_journal,
                        LATERAL (SELECT convert_from(event_payload, 'UTF8')::json ->> 'envelope' AS e) AS envelope
                    """),
            new Kept(
                    "message-db",
                    "SELECT octet_length(data::text), octet_length(metadata::text) FROM message_store.messages"));

    private EmbeddedPostgres postgres;

    @BeforeAll
    void start() throws IOException {
        // the library starts it with -F, meant for tests that may lose data: what comes later wins
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @FieldSource("PEERS")
    void everyPeerKeepsWhatItAcknowledgedInTheSizesThatWereAskedFor(Kept kept) throws SQLException {
        Settings settings = settings(kept.name().replace('-', '_'), false);
        Result result = certify(kept.name(), settings);
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet events = statement.executeQuery(
                        "SELECT count(*), avg(payload), avg(envelope) FROM (%s) AS e (payload, envelope)"
                                .formatted(kept.events()))) {
            assertThat(events.next()).isTrue();
            assertThat(events.getLong(1)).isEqualTo(result.operations());
            assertThat(events.getDouble(2)).isCloseTo(PAYLOAD_BYTES, withinPercentage(10));
            assertThat(events.getDouble(3)).isCloseTo(META_BYTES, withinPercentage(10));
        }
    }

    @Test
    void noPeerIsLeftOut() {
        assertThat(PEERS).extracting(Kept::name).isEqualTo(Peer.NAMES);
    }

    @Test
    void axonWritesItsReadModelToo() throws SQLException {
        Settings settings = settings("projected", true);
        try (Ledger peer = Peer.open("axon-defaults", settings);
                Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement()) {
            Result result = certify(peer);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM service_record_view")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getLong(1)).isEqualTo(result.operations());
                }
            });
        }
    }

    @Test
    void anUnknownPeerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peer.open("abacus", new Settings("", 1, 1, 1, false)))
                .withMessageContaining("abacus");
    }

    private static Result certify(String name, Settings settings) {
        try (Ledger peer = Peer.open(name, settings)) {
            return certify(peer);
        }
    }

    private static Result certify(Ledger peer) {
        // on a busy machine it may be over before any caller has begun
        Result result = await().atMost(Duration.ofMinutes(1))
                .until(() -> Load.run(HALF_A_SECOND, peer::certify), run -> run.operations() + run.failures() > 0);
        assertThat(result.firstFailure()).isNull();
        assertThat(result.failures()).isZero();
        assertThat(result.operations()).isPositive();
        return result;
    }

    private Settings settings(String database, boolean projection) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        return new Settings(
                postgres.getJdbcUrl("postgres", database), VOLUNTEERS, PAYLOAD_BYTES, META_BYTES, projection);
    }
}
