package org.redvest.api.city.station.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.MapBox;
import org.redvest.api.Query;
import org.redvest.api.Surroundings;
import org.redvest.api.city.station.StationKind;

/**
 * Which stations are there? What is null is not asked about.
 *
 * @param division within this division
 * @param kind of this kind
 * @param near within these surroundings, the nearest first
 * @param within on this part of the map
 * @param on civil date, Asia/Shanghai, on which they are open
 * @param datum in which system the answer tells where they are
 * @param cursor where the page before ended; null for the first page
 * @param limit stations at most
 */
public record FindStations(
        @Nullable String division,
        @Nullable StationKind kind,
        @Nullable Surroundings near,
        @Nullable MapBox within,
        LocalDate on,
        Datum datum,
        @Nullable String cursor,
        int limit)
        implements Query<Stations> {

    @Override
    public Class<Stations> answer() {
        return Stations.class;
    }
}
