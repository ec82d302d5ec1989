package org.redvest.platform.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.redvest.platform.TestPostgres;

class DurabilityTest {

    @Test
    void acceptsADatabaseThatKeepsWhatItAcknowledged() {
        assertThatCode(() -> Durability.require(database(TestPostgres.freshDatabase())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void refusesAServerThatMayLoseAcknowledgedFactsAndSaysWhatToDo(String setting) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
        for (String each : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            server.setServerConfig(each, each.equals(setting) ? "off" : "on");
        }
        try (EmbeddedPostgres postgres = server.start()) {
            assertThatThrownBy(() -> Durability.require(postgres.getPostgresDatabase()))
                    .isInstanceOf(Durability.StoreNotDurable.class)
                    .hasMessageContaining("Set " + setting + " = on");
        }
    }

    @Test
    void refusesADatabaseThatIsMadeForgetfulByItsOwnSettings() {
        String address = TestPostgres.freshDatabase();
        TestPostgres.set(address, "synchronous_commit", "off");

        assertThatThrownBy(() -> Durability.require(database(address)))
                .isInstanceOf(Durability.StoreNotDurable.class)
                .hasMessageContaining("Set synchronous_commit = on");
    }

    @Test
    void saysWhereToLookWhenNoDatabaseAnswers() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Durability.require(database("jdbc:postgresql://localhost:1/nothing")))
                .withMessageContaining("spring.datasource.url");
    }

    private static PGSimpleDataSource database(String address) {
        var database = new PGSimpleDataSource();
        database.setUrl(address);
        return database;
    }
}
