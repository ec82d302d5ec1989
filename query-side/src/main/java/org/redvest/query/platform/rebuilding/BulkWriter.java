package org.redvest.query.platform.rebuilding;

import java.nio.charset.StandardCharsets;
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
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.redvest.query.platform.projecting.Failures;
import org.redvest.query.platform.projecting.Gathered;
import org.redvest.query.platform.projecting.Projections;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.projecting.Table;

/** Fills empty read models by COPY. Every row comes once, so that nothing is compared; sums wait until all rows are in. */
final class BulkWriter {

    private static final int BUFFER_CHARACTERS = 64 * 1024;

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
                copy(connection, rows.getKey(), rows.getValue());
            }
            for (var changes : gathered.changes().entrySet()) {
                copy(connection, changes.getKey().waiting(), changes.getValue());
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

    private void copy(Connection connection, Table table, List<? extends @Nullable Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyInto(schema));
        try {
            StringBuilder buffer = new StringBuilder(BUFFER_CHARACTERS + 4096);
            for (@Nullable Object[] row : rows) {
                appendRow(buffer, row);
                if (buffer.length() > BUFFER_CHARACTERS) {
                    send(copy, buffer);
                }
            }
            send(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void appendRow(StringBuilder buffer, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            appendValue(buffer, row[i]);
        }
        buffer.append('\n');
    }

    /** The text format of COPY; dates and times print as PostgreSQL reads them. */
    private static void appendValue(StringBuilder buffer, @Nullable Object value) {
        switch (value) {
            case null -> buffer.append("\\N");
            case String text -> appendText(buffer, text);
            case String[] texts -> appendText(buffer, array(texts));
            default -> buffer.append(value);
        }
    }

    private static void appendText(StringBuilder buffer, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(character);
            }
        }
    }

    private static String array(String[] texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
