package org.redvest.query.platform;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.redvest.api.Event;

/**
 * Builds one read model from events: idempotent (an event delivered twice changes nothing), without side effects, and
 * from nothing but the log, so that its tables can be emptied and built anew.
 */
public abstract class Projector {

    private final Writes writes;
    private final List<String> tables;

    /**
     * A projector of these tables.
     *
     * @param tables everything the read model consists of
     */
    protected Projector(Writes writes, String... tables) {
        this.writes = writes;
        this.tables = List.of(tables);
    }

    /** Adds a write; see {@link Writes#add}. */
    protected void write(String sql, Object... parameters) {
        writes.add(sql, parameters);
    }

    /** Passes over what no other handler takes: a store that sends only what is handled would never move the token. */
    @EventHandler
    void passOver(Event event) {}

    /** Empties the read model before it is built anew. */
    @ResetHandler
    public void reset() {
        writes.truncate(tables);
    }
}
