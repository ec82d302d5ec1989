package org.redvest.query.platform.rebuilding;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.query.platform.projecting.Copying;
import org.redvest.query.platform.projecting.Failures;
import org.redvest.query.platform.projecting.Gathered;
import org.redvest.query.platform.projecting.Projections;
import org.redvest.query.platform.projecting.SetAside;

/** Fills empty read models by COPY. Every row comes once, so that nothing is compared; sums wait until all rows are in. */
final class BulkWriter {

    private final DataSource dataSource;
    private final String schema;
    private final Projections projections;
    private final Clock clock;

    BulkWriter(DataSource dataSource, String schema, Projections projections, Clock clock) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Writes what projections made of some events; each projection stands or falls alone, at the event that it cannot write.
     *
     * @return the projections that are set aside from now on, by their names
     */
    Map<String, SetAside> write(Gathered gathered, List<? extends EventMessage<?>> events) {
        Map<String, SetAside> failed = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            connection.setAutoCommit(false);
            try {
                for (var room : gathered.rooms().entrySet()) {
                    SetAside aside = write(connection, room.getKey(), room.getValue(), events);
                    if (aside != null) {
                        failed.put(room.getKey(), aside);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                // the next one to borrow this connection may write what must not be lost
                statement.execute("RESET synchronous_commit");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Read models cannot be written in bulk", e);
        }
        return failed;
    }

    private @Nullable SetAside write(
            Connection connection, String room, Gathered.OfRoom gathered, List<? extends EventMessage<?>> events)
            throws SQLException {
        if (failure(connection, gathered) == null) {
            return null;
        }
        for (EventMessage<?> event : events) {
            try {
                SQLException failure = failure(connection, projections.project(room, event));
                if (failure != null) {
                    return SetAside.because(room, event, failure, clock.instant());
                }
            } catch (SQLException passing) {
                throw passing;
            } catch (Exception e) {
                // it failed in its projector already, and is set aside there
                return null;
            }
        }
        return null;
    }

    /** What lasting thing goes wrong when this is written; null where nothing does. */
    private @Nullable SQLException failure(Connection connection, Gathered.OfRoom gathered) throws SQLException {
        try {
            for (var rows : gathered.rows().entrySet()) {
                Copying.rows(connection, schema, rows.getKey(), rows.getValue());
            }
            for (var changes : gathered.changes().entrySet()) {
                Copying.rows(connection, schema, changes.getKey().waiting(), changes.getValue());
            }
            connection.commit();
            return null;
        } catch (SQLException e) {
            if (Failures.passes(e)) {
                throw e;
            }
            connection.rollback();
            return e;
        }
    }
}
