package org.redvest.api.city.station.query;

import java.time.LocalDate;
import org.redvest.api.Query;
import org.redvest.api.id.StationId;

/**
 * What belongs to a station, and to what belongs to it?
 *
 * @param stationId which station
 * @param on civil date, Asia/Shanghai, on which those are open that are counted
 */
public record FindStationTree(StationId stationId, LocalDate on) implements Query<StationTree> {

    @Override
    public Class<StationTree> answer() {
        return StationTree.class;
    }
}
