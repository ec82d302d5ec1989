package org.redvest.api.city.grid.event;

import org.redvest.api.Event;
import org.redvest.api.id.GridUnitId;

/** What happened to a unit of the grid. */
public sealed interface GridEvent extends Event
        permits GridUnitAdded, GridUnitClosed, GridWorkerAppointed, GridWorkerReleased {

    /** Which unit. */
    GridUnitId gridUnitId();
}
