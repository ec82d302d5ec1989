package org.redvest.query.open.simulation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to work on a simulation, over all processes of one database. It is a lock on a connection of its own, which is
 * of no pool: when it is closed, whether that is noticed by anybody or not, the lock is gone, and the turn with it.
 */
final class Turn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /** A machine that vanished is found by the database after half a minute, and not after hours. */
    private static final String KEEP_ALIVE =
            "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    private final Connection guard;

    private Turn(Connection guard) {
        this.guard = guard;
    }

    @Override
    public void close() {
        try {
            guard.close();
        } catch (SQLException gone) {
            LOG.debug("The connection that held the lock of simulations is gone, and the lock with it", gone);
        }
    }

    /** Gives turns. */
    @Component
    static class Giver {

        private final DataSource outsideOfPools;

        Giver(DataSourceProperties database) {
            this.outsideOfPools = database.initializeDataSourceBuilder()
                    .type(SimpleDriverDataSource.class)
                    .build();
        }

        /** A turn, until it is closed; empty while another has it. */
        Optional<Turn> take() {
            try {
                Connection guard = outsideOfPools.getConnection();
                boolean taken = false;
                try (Statement statement = guard.createStatement()) {
                    statement.execute(KEEP_ALIVE);
                    try (ResultSet row =
                            statement.executeQuery("SELECT pg_try_advisory_lock(%s)".formatted(SimulationBook.LOCK))) {
                        taken = row.next() && row.getBoolean(1);
                    }
                } finally {
                    if (!taken) {
                        guard.close();
                    }
                }
                return taken ? Optional.of(new Turn(guard)) : Optional.empty();
            } catch (SQLException failure) {
                throw new CannotGetJdbcConnectionException("The lock of simulations cannot be taken", failure);
            }
        }
    }
}
