package org.redvest.api.city.station.query;

import org.redvest.api.Datum;
import org.redvest.api.Query;
import org.redvest.api.id.StationId;

/**
 * What is on record of a station?
 *
 * @param stationId which station
 * @param datum in which system the answer tells where it is
 */
public record FindStation(StationId stationId, Datum datum) implements Query<StationView> {

    @Override
    public Class<StationView> answer() {
        return StationView.class;
    }
}
