package org.redvest.command.city.grid;

import org.jspecify.annotations.Nullable;
import org.redvest.api.city.grid.event.GridEvent;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.grid.event.GridWorkerAppointed;
import org.redvest.api.city.grid.event.GridWorkerReleased;

/**
 * What the log knows of a unit of the grid, beside who looks after it.
 *
 * @param added how it came to be; null where there is no such unit
 * @param closed whether it is none any more
 */
record GridFacts(@Nullable GridUnitAdded added, boolean closed) {

    static final GridFacts NOTHING = new GridFacts(null, false);

    /** With what happened next. Never refuses. */
    GridFacts and(GridEvent event) {
        return switch (event) {
            case GridUnitAdded first -> new GridFacts(first, false);
            case GridUnitClosed _ -> new GridFacts(added, true);
            case GridWorkerAppointed _, GridWorkerReleased _ -> this;
        };
    }
}
