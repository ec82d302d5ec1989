package org.redvest.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

    private static final int CALLERS = 4;
    private static final double SECONDS = 0.5;

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
    @FieldSource("org.redvest.benchmarks.peers.Peer#NAMES")
    void everyPeerKeepsWhatItIsAsked(String name) throws SQLException {
        try (Ledger peer = Peer.open(name, settings(name.replace('-', '_'), false))) {
            assertThat(certify(peer)).satisfies(PeerTest::allSucceeded);
        }
    }

    @Test
    void axonWritesItsReadModelToo() throws SQLException {
        try (Ledger peer = Peer.open("axon-defaults", settings("projected", true))) {
            assertThat(certify(peer)).satisfies(PeerTest::allSucceeded);
        }
    }

    @Test
    void anUnknownPeerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peer.open("abacus", new Settings("", 1, 1, 1, false)))
                .withMessageContaining("abacus");
    }

    private static void allSucceeded(Result result) {
        assertThat(result.firstFailure()).isNull();
        assertThat(result.failures()).isZero();
        assertThat(result.operations()).isPositive();
    }

    private static Result certify(Ledger peer) {
        return Load.run(new Phase("smoke", "certify", CALLERS, SECONDS, null, Map.of()), peer::certify);
    }

    private Settings settings(String database, boolean projection) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        return new Settings(postgres.getJdbcUrl("postgres", database), 50, 600, 250, projection);
    }
}
