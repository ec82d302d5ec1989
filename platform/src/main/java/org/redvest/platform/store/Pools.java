package org.redvest.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Pools of connections, one for each kind of work, so that none takes the connections that another needs. */
public final class Pools {

    /** How long a caller waits for a connection before hearing that RedVest is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int KEPT_WHEN_IDLE = 1;

    private Pools() {}

    /**
     * A pool, which connects when it is first asked.
     *
     * @param name in logs and metrics
     * @param size connections at most
     * @param statementTimeout how long one statement may take; then it is ended, and its caller hears that RedVest is busy
     */
    public static HikariDataSource of(DataSourceProperties database, String name, int size, Duration statementTimeout) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName(name);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(size, KEPT_WHEN_IDLE));
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setConnectionInitSql("""
                SET statement_timeout = %1$d; SET lock_timeout = %1$d; SET idle_in_transaction_session_timeout = %1$d""".formatted(statementTimeout.toMillis()));
        return pool;
    }
}
