package org.redvest.api.city.station.event;

import org.redvest.api.Event;
import org.redvest.api.id.StationId;

/** What happened to a station. */
public sealed interface StationEvent extends Event
        permits StationOpened, StationChanged, StationClosed, TeamDocked, DockingEnded {

    /** Which station. */
    StationId stationId();
}
