package org.redvest.query.platform.projecting;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            INSERT INTO query.progress (position) VALUES (?)
                ON CONFLICT (one) DO UPDATE SET position = greatest(progress.position, excluded.position);
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
        Set<String> aside = begin(events.getLast());
        Map<String, SetAside> failed = writer.write(projections.project(events, aside), events, aside);
        if (!failed.isEmpty()) {
            standing.failing(failed);
        }
    }

    /** Begins to write up to an event, and tells who was set aside before. */
    private Set<String> begin(EventMessage<?> last) {
        long position = last instanceof TrackedEventMessage<?> tracked
                ? LogPositions.of(tracked.trackingToken())
                : LogPositions.NOTHING;
        return jdbc.execute(BEGIN, (PreparedStatementCallback<Set<String>>) statement -> {
            statement.setLong(1, position);
            statement.execute();
            Set<String> aside = new HashSet<>();
            // of four statements, the third has rows
            while (statement.getResultSet() == null) {
                statement.getMoreResults();
            }
            collect(statement.getResultSet(), aside);
            return aside;
        });
    }

    private static void collect(ResultSet rows, Set<String> names) throws SQLException {
        while (rows.next()) {
            names.add(rows.getString(1));
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
