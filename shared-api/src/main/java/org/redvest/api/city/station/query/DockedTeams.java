package org.redvest.api.city.station.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.StationId;

/**
 * Teams that are docked to stations.
 *
 * @param on civil date, Asia/Shanghai, on which they are
 * @param total how many dockings there are, over all pages; only on the first
 * @param teams in the order in which they were recorded
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record DockedTeams(
        LocalDate on,
        @Nullable Long total,
        List<DockedTeam> teams,
        @Nullable Long nextCursor,
        long position) {

    /**
     * One docking.
     *
     * @param dockingId its number
     * @param stationId to which station
     * @param station name of the station
     * @param organisationId code of the team
     * @param team what the team is called
     * @param weekdays on which days of the week it serves, from Monday on
     * @param dutyTime at what time of these days
     * @param from civil date of the first day, Asia/Shanghai
     * @param until civil date of the last day; null where it has no end
     */
    public record DockedTeam(
            DockingId dockingId,
            StationId stationId,
            String station,
            String organisationId,
            String team,
            List<DayOfWeek> weekdays,
            DutyTime dutyTime,
            LocalDate from,
            @Nullable LocalDate until) {}
}
