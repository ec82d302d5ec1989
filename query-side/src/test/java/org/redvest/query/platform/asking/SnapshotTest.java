package org.redvest.query.platform.asking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.redvest.query.QuerySideTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class SnapshotTest {

    private static final String CONNECTION = "SELECT pg_backend_pid()";

    private final Snapshot snapshot;
    private final JdbcClient jdbc;
    private final EntityManager rows;

    SnapshotTest(Snapshot snapshot, JdbcClient jdbc, EntityManager rows) {
        this.snapshot = snapshot;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** On another connection they would see another state, and a request would need two connections of a small pool. */
    @Test
    void repositoriesReadOnItsConnection() {
        snapshot.read(() -> {
            Object ofStatements = jdbc.sql(CONNECTION).query(Integer.class).single();
            Object ofRepositories = rows.createNativeQuery(CONNECTION).getSingleResult();

            return assertThat(ofRepositories).isEqualTo(ofStatements);
        });
    }

    @Test
    void isReadOnlyAndRepeatable() {
        String modes = snapshot.read(() -> jdbc.sql(
                        "SELECT current_setting('transaction_isolation') || ', ' || current_setting('transaction_read_only')")
                .query(String.class)
                .single());

        assertThat(modes).isEqualTo("repeatable read, on");
    }
}
