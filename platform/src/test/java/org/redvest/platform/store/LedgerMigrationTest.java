package org.redvest.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.redvest.platform.TestPostgres;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerMigrationTest {

    private static final UUID ID = UUID.fromString("01a22208-cb5c-73a5-a9ab-1c1319cb4e3f");

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    LedgerMigrationTest() {
        database.setUrl(TestPostgres.freshDatabase());
    }

    @Test
    void keepsIdAndTimeOfEveryEventThatAnOlderVersionWrote() {
        Flyway.configure()
                .dataSource(database)
                .schemas("ledger")
                .table("schema_history")
                .locations("classpath:db/ledger")
                .target("3")
                .load()
                .migrate();
        append(1, ID.toString(), "2024-12-31T16:00:00.420Z");
        append(2, UUID.randomUUID().toString(), "2024-12-31T16:00:01Z");

        new Migrations("ledger").bring(database);

        assertThat(jdbc.sql("SELECT event_identifier FROM ledger.domain_event WHERE global_index = 1")
                        .query(UUID.class)
                        .single())
                .isEqualTo(ID);
        assertThat(jdbc.sql("SELECT time_stamp FROM ledger.domain_event ORDER BY global_index")
                        .query(OffsetDateTime.class)
                        .list())
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(Instant.parse("2024-12-31T16:00:00.420Z"), Instant.parse("2024-12-31T16:00:01Z"));
        assertThatThrownBy(() -> jdbc.sql("UPDATE ledger.domain_event SET sequence_number = 1")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void append(long position, String id, String time) {
        jdbc.sql("""
                        INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number,
                            event_identifier, time_stamp, payload_type, payload)
                        VALUES (?, 'vol-1', ?, ?, ?, 'HoursCertified', '{}')""").param(position).param(position).param(id).param(time).update();
    }
}
