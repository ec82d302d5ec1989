package org.redvest.query.city.grid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.query.FindGridUnit;
import org.redvest.api.city.grid.query.FindGridUnits;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.city.grid.query.GridUnitView.Worker;
import org.redvest.api.city.grid.query.GridUnits;
import org.redvest.api.id.GridUnitId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.order.GridFacts;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GridQueryHandler {

    private static final String UNITS = """
            SELECT u.*, %s AS path, c.closed
            FROM query.grid_unit u
            CROSS JOIN LATERAL (
                SELECT EXISTS (SELECT FROM query.grid_closing x WHERE x.grid_unit_id = u.grid_unit_id) AS closed) AS c
            WHERE\s""".formatted(GridFacts.path("u.grid_unit_id"));

    private static final String IS_LOOKED_AFTER_BY = """
            u.grid_unit_id IN (SELECT w.grid_unit_id FROM query.grid_worker w WHERE w.worker = :worker AND %s)""".formatted(GridFacts.LOOKS_AFTER_IT);

    private static final String WORKERS = """
            SELECT w.* FROM query.grid_worker w WHERE w.grid_unit_id = ANY (:units) AND %s
            ORDER BY w.post, w.position""".formatted(GridFacts.LOOKS_AFTER_IT);

    private final JdbcClient jdbc;
    private final Divisions divisions;

    GridQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /**
     * A page of the units that there are.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    @QueryHandler
    GridUnits handle(FindGridUnits query) {
        long position = ReadModels.positionOver(jdbc);
        StringBuilder conditions = new StringBuilder("NOT c.closed");
        Map<String, Object> parameters = new HashMap<>();
        String division = query.division();
        if (division != null) {
            conditions.append(" AND starts_with(u.division, :within)");
            parameters.put("within", divisions.prefixOf(divisions.require(division)));
        }
        String worker = query.worker();
        if (worker != null) {
            conditions.append(" AND ").append(IS_LOOKED_AFTER_BY);
            parameters.put("worker", worker);
            parameters.put("on", query.on());
        }
        Long cursor = query.cursor();
        conditions.append(" AND u.position > :cursor ORDER BY u.position LIMIT :rows");
        parameters.put("cursor", cursor == null ? -1L : cursor);
        parameters.put("rows", query.limit() + 1);
        List<GridUnitView> found = jdbc.sql(UNITS + conditions)
                .params(parameters)
                .query(this::unit)
                .list();
        Pages.Page<GridUnitView, Long> page = Pages.of(found, query.limit(), GridUnitView::position);
        return new GridUnits(
                query.withWorkers() ? withWorkers(page.items(), query.on()) : page.items(), page.next(), position);
    }

    /**
     * One unit, whether it is one still or not.
     *
     * @throws Refusal {@link Problem#UNKNOWN_GRID_UNIT}
     */
    @QueryHandler
    GridUnitView handle(FindGridUnit query) {
        List<GridUnitView> found = jdbc.sql(UNITS + "u.grid_unit_id = :unit")
                .param("unit", query.gridUnitId().value())
                .query(this::unit)
                .list();
        return (query.withWorkers() ? withWorkers(found, query.on()) : found)
                .stream().findFirst().orElseThrow(() -> new Refusal(Problem.UNKNOWN_GRID_UNIT));
    }

    private record Appointed(String unit, Worker worker) {}

    private List<GridUnitView> withWorkers(List<GridUnitView> units, LocalDate on) {
        Map<String, List<Worker>> workers = jdbc
                .sql(WORKERS)
                .param(
                        "units",
                        units.stream().map(unit -> unit.gridUnitId().value()).toArray(String[]::new))
                .param("on", on)
                .query(GridQueryHandler::appointed)
                .list()
                .stream()
                .collect(groupingBy(Appointed::unit, mapping(Appointed::worker, toList())));
        return units.stream()
                .map(unit -> unit.with(workers.getOrDefault(unit.gridUnitId().value(), List.of())))
                .toList();
    }

    private static Appointed appointed(ResultSet row, int number) throws SQLException {
        return new Appointed(
                row.getString("grid_unit_id"),
                new Worker(
                        GridPost.valueOf(row.getString("post")),
                        row.getString("worker"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }

    private GridUnitView unit(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        String parent = row.getString("parent_id");
        return new GridUnitView(
                GridUnitId.stored(row.getString("grid_unit_id")),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                parent == null ? null : GridUnitId.stored(parent),
                GridKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("path"),
                row.getBoolean("closed"),
                List.of(),
                row.getLong("position"));
    }
}
