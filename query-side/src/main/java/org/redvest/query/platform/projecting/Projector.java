package org.redvest.query.platform.projecting;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;

/**
 * Builds one read model from events: idempotent (an event delivered twice changes nothing), without side effects, and
 * from nothing but the log, so that it can be built anew beside the one that answers. One processor feeds them all.
 */
@ProcessingGroup(Projector.PROCESSOR)
public abstract class Projector {

    /** The processor that feeds every read model. */
    public static final String PROCESSOR = "read-models";

    private final Writes writes;
    private final String room = Room.nameOf(getClass());

    /** For subclasses. */
    protected Projector(Writes writes) {
        this.writes = writes;
    }

    /** The room whose tables this fills: one projection, however many projectors it has. */
    final String room() {
        return room;
    }

    /**
     * Adds a row.
     *
     * @param row an entity; its class says which table it belongs to
     */
    protected final void add(Object row) {
        Table table = Table.of(row.getClass());
        writes.add(room, table, table.values(row));
    }

    /** Adds a row, its values in the order of the table's columns. */
    protected final void add(Table table, @Nullable Object... row) {
        writes.add(room, table, row);
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
        writes.add(room, sums, change);
    }
}
