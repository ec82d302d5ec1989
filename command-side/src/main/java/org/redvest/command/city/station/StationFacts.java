package org.redvest.command.city.station;

import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationEvent;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;

/**
 * What the log knows of a station, for whatever names it.
 *
 * @param opened how it came on record; null where there is none
 * @param closed whether it was closed, from whichever day on
 */
record StationFacts(@Nullable StationOpened opened, boolean closed) {

    static final StationFacts NOTHING = new StationFacts(null, false);

    StationFacts and(StationEvent event) {
        return switch (event) {
            case StationOpened first -> new StationFacts(first, closed);
            case StationClosed _ -> new StationFacts(opened, true);
            case StationChanged _, TeamDocked _, DockingEnded _ -> this;
        };
    }
}
