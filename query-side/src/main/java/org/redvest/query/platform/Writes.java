package org.redvest.query.platform;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;

/**
 * Writes of projections, gathered over a batch of events and sent to the database together, in the transaction that
 * also moves the processor's token: rows and token are one, whatever crashes in between.
 */
@Component
public class Writes {

    /** The read models that answer. */
    static final String SERVING = "query";

    /** Held shared by every batch that writes, and alone by the one that puts new read models in place (ADR 13). */
    static final long TAKE_OVER_LOCK = 0x5265616453696465L;

    private static final String RESOURCE = "redvest.gathered";

    /** The position is an answer's proof of how much it knows. */
    private static final String BEGIN = """
            SELECT pg_advisory_xact_lock_shared(%d);
            INSERT INTO query.progress (position) VALUES (?)
            ON CONFLICT (one) DO UPDATE SET position = greatest(progress.position, excluded.position)""".formatted(TAKE_OVER_LOCK);

    private final JdbcTemplate jdbc;
    private final IdempotentWriter serving;

    Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.serving = new IdempotentWriter(jdbc, SERVING);
    }

    /** What the batch at hand has gathered, and how far it comes. */
    private static final class Batch {

        private final Gathered gathered = new Gathered();
        private long position = LogPositions.NOTHING;
    }

    private Batch batch() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        return unitOfWork.getOrComputeResource(RESOURCE, key -> {
            Batch fresh = new Batch();
            unitOfWork.onPrepareCommit(committing -> flush(fresh));
            return fresh;
        });
    }

    /** Adds a row, in the order of the table's columns. */
    void add(Table table, Object[] row) {
        batch().gathered.add(table, row);
    }

    /** Adds to sums. */
    void add(Sums sums, Object[] change) {
        batch().gathered.add(sums, change);
    }

    /** Tells that the event at this position has been taken. */
    void reach(long position) {
        batch().position = position;
    }

    private void flush(Batch batch) {
        jdbc.execute(BEGIN, (PreparedStatementCallback<Boolean>) statement -> {
            statement.setLong(1, batch.position);
            return statement.execute();
        });
        serving.write(batch.gathered);
    }

    /** Gathers what projections add while this runs, and writes nothing. */
    Gathered gather(Runnable projections) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            Batch batch = new Batch();
            unitOfWork.resources().put(RESOURCE, batch);
            projections.run();
            return batch.gathered;
        } finally {
            unitOfWork.rollback();
        }
    }
}
