package org.redvest.api.city.station.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.id.StationId;

/**
 * What is on record of a station is another from now on.
 *
 * @param stationId which station
 * @param name its name
 * @param site where it is, in the same division
 * @param hours when it is open; null where nobody said so
 * @param parent the station of a higher rank that it belongs to; null where it belongs to none
 */
@Revision("1")
public record StationChanged(
        StationId stationId,
        Text name,
        Site site,
        @Nullable OpeningHours hours,
        @Nullable StationId parent) implements StationEvent {}
