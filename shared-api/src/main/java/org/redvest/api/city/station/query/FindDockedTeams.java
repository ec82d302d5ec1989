package org.redvest.api.city.station.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.StationId;

/**
 * Which teams are docked on a day?
 *
 * @param stationId to this station; null for all stations
 * @param on civil date, Asia/Shanghai
 * @param cursor where the page before ended; null for the first page
 * @param limit dockings at most
 */
public record FindDockedTeams(
        @Nullable StationId stationId,
        LocalDate on,
        @Nullable Long cursor,
        int limit) implements Query<DockedTeams> {

    @Override
    public Class<DockedTeams> answer() {
        return DockedTeams.class;
    }
}
