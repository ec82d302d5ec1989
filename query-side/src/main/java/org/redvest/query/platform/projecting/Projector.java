package org.redvest.query.platform.projecting;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.platform.messaging.LogPositions;

/**
 * Builds one read model from events: idempotent (an event delivered twice changes nothing), without side effects, and
 * from nothing but the log, so that it can be built anew beside the one that answers. One processor feeds them all. What it
 * adds is gathered and not written: who has it project says where that goes.
 */
@ProcessingGroup(Projector.PROCESSOR)
public abstract class Projector {

    /** The processor that feeds every read model. */
    public static final String PROCESSOR = "read-models";

    private static final ScopedValue<Gathered> GATHERED = ScopedValue.newInstance();

    private final String room = Room.nameOf(getClass());

    /** For subclasses. */
    protected Projector() {}

    /** The room whose tables this fills: one projection, however many projectors it has. */
    final String room() {
        return room;
    }

    /** What projectors do. */
    @FunctionalInterface
    interface Projection {

        void run() throws Exception;
    }

    /** Gathers what projectors add while this runs. */
    static void gather(Gathered gathered, Projection projection) throws Exception {
        ScopedValue.where(GATHERED, gathered).call(() -> {
            projection.run();
            return gathered;
        });
    }

    /**
     * Adds a row.
     *
     * @param row an entity; its class says which table it belongs to
     */
    protected final void add(Object row) {
        Table table = Table.of(row.getClass());
        GATHERED.get().of(room).add(table, table.values(row));
    }

    /**
     * Adds to sums.
     *
     * @param token of the event that adds
     * @param key of the row
     */
    protected final void add(Sums sums, TrackingToken token, String key, long... amounts) {
        Object[] change = new Object[amounts.length + 2];
        change[0] = LogPositions.of(token);
        change[1] = key;
        for (int i = 0; i < amounts.length; i++) {
            change[i + 2] = amounts[i];
        }
        GATHERED.get().of(room).add(sums, change);
    }
}
