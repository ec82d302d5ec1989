package org.redvest.query.platform.projecting;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;

/**
 * Takes the events of a batch, and has projections make rows of all of them at its end, in the transaction that also moves the
 * processor's token: rows and token are one, whatever crashes in between.
 */
@Component
class Projecting implements EventHandlerInvoker {

    private static final String BATCH = "redvest.batch";

    /**
     * In one trip: no exchange of read models from here on, how far they come, who was set aside, and where to go back to. The
     * position is an answer's proof of how much it knows.
     */
    private static final String BEGIN = """
            LOCK TABLE ledger.exchange_of_read_models IN ACCESS SHARE MODE;
            WITH known AS (SELECT position FROM query.progress FOR UPDATE)
                UPDATE query.progress SET position = greatest(known.position, ?) FROM known RETURNING known.position;
            SELECT projection FROM query.set_aside;
            SAVEPOINT rows""";

    private final JdbcTemplate jdbc;
    private final Projections projections;
    private final CarefulWriter writer;
    private final Standing standing;

    Projecting(JdbcTemplate jdbc, Projections projections, Standing standing, Clock clock) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.writer = new CarefulWriter(jdbc, ReadModelSchema.SERVING, projections, clock);
        this.standing = standing;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        batch.<List<EventMessage<?>>>getOrComputeResource(BATCH, key -> {
                    List<EventMessage<?>> events = new ArrayList<>();
                    batch.onPrepareCommit(committing -> write(events));
                    return events;
                })
                .add(event);
    }

    private void write(List<EventMessage<?>> events) {
        Begun begun = begin(positionOf(events.getLast()));
        List<EventMessage<?>> fresh = beyond(begun.known(), events);
        Map<String, SetAside> failed = writer.write(projections.project(fresh, begun.aside()), fresh, begun.aside());
        if (!failed.isEmpty()) {
            standing.failing(failed);
        }
    }

    private static List<EventMessage<?>> beyond(long position, List<EventMessage<?>> events) {
        List<EventMessage<?>> beyond = new ArrayList<>();
        long last = position;
        for (EventMessage<?> event : events) {
            if (positionOf(event) > last) {
                beyond.add(event);
                last = positionOf(event);
            }
        }
        return beyond;
    }

    private static long positionOf(EventMessage<?> event) {
        return LogPositions.of(((TrackedEventMessage<?>) event).trackingToken());
    }

    /**
     * What is found when writing begins.
     *
     * @param known the position up to which all rows are there: what comes again is passed over
     * @param aside who was set aside before
     */
    private record Begun(long known, Set<String> aside) {}

    private Begun begin(long until) {
        return jdbc.execute(BEGIN, (PreparedStatementCallback<Begun>) statement -> {
            statement.setLong(1, until);
            statement.execute();
            ResultSet progress = next(statement);
            progress.next();
            return new Begun(progress.getLong(1), names(next(statement)));
        });
    }

    /** The rows of the next statement that has some. */
    private static ResultSet next(PreparedStatement statement) throws SQLException {
        do {
            statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        } while (statement.getResultSet() == null);
        return statement.getResultSet();
    }

    private static Set<String> names(ResultSet rows) throws SQLException {
        Set<String> names = new HashSet<>();
        while (rows.next()) {
            names.add(rows.getString(1));
        }
        return names;
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
