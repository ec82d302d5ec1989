package org.redvest.api.city.station.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.StationId;

/**
 * What belongs to a station, and to what belongs to it?
 *
 * @param stationId which station
 * @param on civil date, Asia/Shanghai, on which those are open that are counted
 * @param cursor the last station of the page before; null for the first page
 * @param limit stations at most
 */
public record FindStationTree(
        StationId stationId, LocalDate on, @Nullable StationId cursor, int limit) implements Query<StationTree> {

    @Override
    public Class<StationTree> answer() {
        return StationTree.class;
    }
}
