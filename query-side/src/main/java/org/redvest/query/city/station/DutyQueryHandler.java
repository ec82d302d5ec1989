package org.redvest.query.city.station;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.query.ClaimedBlocks;
import org.redvest.api.city.station.query.ClaimedBlocks.ClaimedBlock;
import org.redvest.api.city.station.query.DockedTeams;
import org.redvest.api.city.station.query.DockedTeams.DockedTeam;
import org.redvest.api.city.station.query.FindClaimedBlocks;
import org.redvest.api.city.station.query.FindDockedTeams;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.StationId;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who serves or looks after something on a day. The last day that was said counts, also where one was said before. */
@Component
class DutyQueryHandler {

    private static final String DOCKINGS = """
            SELECT d.position, d.docking_id, d.station_id, v.name, d.organisation_id, d.team, d.weekdays, d.duty_time,
                d.first_day, e.last_day, count(*) OVER () AS total
            FROM query.docking d
            CROSS JOIN LATERAL (
                SELECT coalesce((
                    SELECT ended.last_day FROM query.docking_end ended
                    WHERE ended.station_id = d.station_id AND ended.docking_id = d.docking_id
                    ORDER BY ended.position DESC LIMIT 1), d.last_day) AS last_day) AS e
            CROSS JOIN LATERAL (
                SELECT known.name FROM query.station_version known
                WHERE known.station_id = d.station_id ORDER BY known.position DESC LIMIT 1) AS v
            WHERE d.first_day <= :on AND (e.last_day IS NULL OR e.last_day >= :on) AND d.position > :cursor
            """;

    private static final String CLAIMS = """
            SELECT b.position, b.block_id, b.division, b.name, b.kind, b.organisation_id, b.unit, b.first_day, e.last_day,
                count(*) OVER () AS total
            FROM query.block_claim b
            CROSS JOIN LATERAL (
                SELECT coalesce((
                    SELECT released.last_day FROM query.block_release released
                    WHERE released.block_id = b.block_id AND released.organisation_id = b.organisation_id
                        AND released.first_day = b.first_day
                    ORDER BY released.position DESC LIMIT 1), b.last_day) AS last_day) AS e
            WHERE b.first_day <= :on AND (e.last_day IS NULL OR e.last_day >= :on) AND b.position > :cursor
                AND b.division LIKE :division
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    DutyQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** One of a page, and how many there are from it on. */
    private record Found<T>(T what, long position, long total) {}

    /**
     * A page of dockings.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATION}
     */
    @QueryHandler
    DockedTeams handle(FindDockedTeams query) {
        long position = ReadModels.positionOver(jdbc);
        StationId station = query.stationId();
        if (station != null) {
            requireKnown(station);
        }
        Long cursor = query.cursor();
        JdbcClient.StatementSpec statement = jdbc.sql(DOCKINGS + (station == null ? "" : "AND d.station_id = :station")
                        + " ORDER BY d.position LIMIT :rows")
                .param("on", query.on())
                .param("cursor", cursor == null ? -1 : cursor)
                .param("rows", query.limit() + 1);
        if (station != null) {
            statement = statement.param("station", station.value());
        }
        List<Found<DockedTeam>> found =
                statement.query(DutyQueryHandler::dockedTeam).list();
        Pages.Page<Found<DockedTeam>, Long> page = Pages.of(found, query.limit(), Found::position);
        return new DockedTeams(
                query.on(),
                cursor == null ? total(found) : null,
                page.items().stream().map(Found::what).toList(),
                page.next(),
                position);
    }

    private void requireKnown(StationId station) {
        if (jdbc.sql("SELECT station_id FROM query.station WHERE station_id = :station")
                .param("station", station.value())
                .query(String.class)
                .optional()
                .isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_STATION);
        }
    }

    /**
     * A page of claims.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    @QueryHandler
    ClaimedBlocks handle(FindClaimedBlocks query) {
        long position = ReadModels.positionOver(jdbc);
        String division = query.division();
        Long cursor = query.cursor();
        List<Found<ClaimedBlock>> found = jdbc.sql(CLAIMS + " ORDER BY b.position LIMIT :rows")
                .param("on", query.on())
                .param("cursor", cursor == null ? -1 : cursor)
                .param("division", (division == null ? "" : divisions.prefixOf(divisions.require(division))) + "%")
                .param("rows", query.limit() + 1)
                .query(DutyQueryHandler::claimedBlock)
                .list();
        Pages.Page<Found<ClaimedBlock>, Long> page = Pages.of(found, query.limit(), Found::position);
        return new ClaimedBlocks(
                query.on(),
                cursor == null ? total(found) : null,
                page.items().stream().map(Found::what).toList(),
                page.next(),
                position);
    }

    private static <T> long total(List<Found<T>> firstPage) {
        return firstPage.isEmpty() ? 0L : firstPage.getFirst().total();
    }

    private static Found<DockedTeam> dockedTeam(ResultSet row, int number) throws SQLException {
        return new Found<>(
                new DockedTeam(
                        DockingId.stored(row.getString("docking_id")),
                        StationId.stored(row.getString("station_id")),
                        row.getString("name"),
                        row.getString("organisation_id"),
                        row.getString("team"),
                        Arrays.stream((String[]) row.getArray("weekdays").getArray())
                                .map(DayOfWeek::valueOf)
                                .toList(),
                        DutyTime.valueOf(row.getString("duty_time")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getLong("position"),
                row.getLong("total"));
    }

    private static Found<ClaimedBlock> claimedBlock(ResultSet row, int number) throws SQLException {
        return new Found<>(
                new ClaimedBlock(
                        BlockId.stored(row.getString("block_id")),
                        row.getString("division"),
                        row.getString("name"),
                        BlockKind.valueOf(row.getString("kind")),
                        row.getString("organisation_id"),
                        row.getString("unit"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getLong("position"),
                row.getLong("total"));
    }
}
