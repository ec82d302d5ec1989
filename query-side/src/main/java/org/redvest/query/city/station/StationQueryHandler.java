package org.redvest.query.city.station;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.query.FindStation;
import org.redvest.api.city.station.query.FindStationTree;
import org.redvest.api.city.station.query.FindStations;
import org.redvest.api.city.station.query.StationTree;
import org.redvest.api.city.station.query.StationTree.Node;
import org.redvest.api.city.station.query.StationView;
import org.redvest.api.city.station.query.Stations;
import org.redvest.api.id.StationId;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.OnTheMap;
import org.redvest.query.platform.asking.OnTheMap.After;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StationQueryHandler {

    private static final String OPEN_ON = " AND s.opened_on <= :on AND (c.last_day IS NULL OR c.last_day >= :on)";

    private static final String AFTER =
            " AS found WHERE (metres, position) > (:after_metres, :after_position) ORDER BY metres, position LIMIT :rows";

    /** The station {@code :station} and all below it; UNION ends where somebody were below themselves. */
    private static final String TREE = """
            WITH RECURSIVE tree (station_id) AS (
                SELECT :station::varchar COLLATE "C"
                UNION SELECT v.station_id FROM query.station_version v JOIN tree t ON v.parent_id = t.station_id
                WHERE NOT EXISTS (
                    SELECT FROM query.station_version later
                    WHERE later.station_id = v.station_id AND later.position > v.position))
            """;

    private static final Comparator<Node> BY_RANK =
            Comparator.comparing(Node::kind).thenComparing(Node::number);

    private final JdbcClient jdbc;
    private final Divisions divisions;

    StationQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /**
     * In SQL, what is on record of stations now; more conditions may follow.
     *
     * @param metres how far they are from where it is asked from
     */
    private static String stations(String metres) {
        return """
                SELECT s.station_id, s.position, s.number, s.kind, s.division, s.opened_on, c.last_day, v.name, v.address,
                    v.longitude, v.latitude, v.opens, v.closes, v.parent_id, %s AS metres, count(*) OVER () AS total
                FROM query.station s
                JOIN query.station_version v ON v.station_id = s.station_id
                LEFT JOIN query.station_closing c ON c.station_id = s.station_id
                WHERE NOT EXISTS (
                    SELECT FROM query.station_version later
                    WHERE later.station_id = v.station_id AND later.position > v.position)
                """.formatted(metres);
    }

    private record Found(StationView station, double metres, long position, long total) {

        String cursor() {
            return new After(metres, position).cursor();
        }
    }

    /**
     * A page of stations.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}; {@link Problem#INVALID_FIELD} where the cursor is none
     */
    @QueryHandler
    Stations handle(FindStations query) {
        long position = ReadModels.positionOver(jdbc);
        After after = After.of(query.cursor());
        StringBuilder conditions = new StringBuilder(OPEN_ON);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("on", query.on());
        parameters.put("after_metres", after.rank());
        parameters.put("after_position", after.position());
        parameters.put("rows", query.limit() + 1);
        String division = query.division();
        if (division != null) {
            conditions.append(" AND s.division LIKE :division");
            parameters.put("division", divisions.prefixOf(divisions.require(division)) + "%");
        }
        StationKind kind = query.kind();
        if (kind != null) {
            conditions.append(" AND s.kind = :kind");
            parameters.put("kind", kind.name());
        }
        OnTheMap place = OnTheMap.of(query.near(), query.within());
        conditions.append(place.conditions());
        parameters.putAll(place.parameters());
        List<Found> found = jdbc.sql("SELECT * FROM (" + stations(place.metres()) + conditions + ")" + AFTER)
                .params(parameters)
                .query((row, number) -> found(row, query.datum(), query.near() != null))
                .list();
        Pages.Page<Found, String> page = Pages.of(found, query.limit(), Found::cursor);
        return new Stations(
                query.datum(),
                query.cursor() != null
                        ? null
                        : found.isEmpty() ? 0L : found.getFirst().total(),
                page.items().stream().map(Found::station).toList(),
                page.next(),
                position);
    }

    /**
     * One station.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATION}
     */
    @QueryHandler
    StationView handle(FindStation query) {
        return jdbc.sql(stations(OnTheMap.HERE) + " AND s.station_id = :station")
                .param("station", query.stationId().value())
                .query((row, number) -> found(row, query.datum(), false).station())
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_STATION));
    }

    /**
     * A station and a page of all below it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATION}; {@link Problem#INVALID_FIELD} where the cursor is nothing below it
     */
    @QueryHandler
    StationTree handle(FindStationTree query) {
        long position = ReadModels.positionOver(jdbc);
        List<StationView> stations = jdbc.sql(
                        TREE + stations(OnTheMap.HERE) + " AND s.station_id IN (SELECT station_id FROM tree)")
                .param("station", query.stationId().value())
                .query((row, number) -> found(row, Datum.WGS84, false).station())
                .list();
        Map<StationKind, Long> byKind = new EnumMap<>(StationKind.class);
        Map<StationId, List<StationView>> byParent = new HashMap<>();
        StationView root = null;
        for (StationView station : stations) {
            StationId parent = station.parent();
            if (station.stationId().equals(query.stationId())) {
                root = station;
            } else if (parent != null) {
                byParent.computeIfAbsent(parent, none -> new ArrayList<>()).add(station);
            }
            if (isOpen(station, query.on())) {
                byKind.merge(station.kind(), 1L, Long::sum);
            }
        }
        if (root == null) {
            throw new Refusal(Problem.UNKNOWN_STATION);
        }
        Node tree = node(root, byParent);
        List<StationId> all = downwards(tree).toList();
        Pages.Page<StationId, StationId> page = Pages.of(
                all.stream()
                        .skip(seen(all, query.cursor()))
                        .limit(query.limit() + 1L)
                        .toList(),
                query.limit(),
                Function.identity());
        return new StationTree(query.on(), byKind, leadingTo(Set.copyOf(page.items()), tree), page.next(), position);
    }

    /** Itself and all below it, each before what belongs to it. */
    private static Stream<StationId> downwards(Node node) {
        return Stream.concat(
                Stream.of(node.stationId()), node.children().stream().flatMap(StationQueryHandler::downwards));
    }

    /** How many stood on the pages before. */
    private static int seen(List<StationId> all, @Nullable StationId last) {
        if (last == null) {
            return 0;
        }
        int at = all.indexOf(last);
        if (at < 0) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The cursor is the nextCursor of the page before; if that station has moved since, begin with the first page.");
        }
        return at + 1;
    }

    private static Node leadingTo(Set<StationId> shown, Node node) {
        return new Node(
                node.stationId(),
                node.number(),
                node.name(),
                node.kind(),
                node.division(),
                node.openedOn(),
                node.lastDay(),
                node.children().stream()
                        .filter(child -> downwards(child).anyMatch(shown::contains))
                        .map(child -> leadingTo(shown, child))
                        .toList());
    }

    private static boolean isOpen(StationView station, LocalDate on) {
        LocalDate last = station.lastDay();
        return !station.openedOn().isAfter(on) && (last == null || !last.isBefore(on));
    }

    private static Node node(StationView station, Map<StationId, List<StationView>> byParent) {
        return new Node(
                station.stationId(),
                station.number(),
                station.name(),
                station.kind(),
                station.division(),
                station.openedOn(),
                station.lastDay(),
                // each once, whatever the log holds
                Objects.requireNonNullElse(byParent.remove(station.stationId()), List.<StationView>of()).stream()
                        .map(child -> node(child, byParent))
                        .sorted(BY_RANK)
                        .toList());
    }

    private static Found found(ResultSet row, Datum datum, boolean near) throws SQLException {
        double metres = row.getDouble("metres");
        return new Found(
                new StationView(
                        StationId.stored(row.getString("station_id")),
                        row.getString("number"),
                        row.getString("name"),
                        StationKind.valueOf(row.getString("kind")),
                        row.getString("division"),
                        row.getString("address"),
                        OnTheMap.place(row, datum),
                        hours(row),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        parent(row),
                        near ? Math.round(metres) : null),
                metres,
                row.getLong("position"),
                row.getLong("total"));
    }

    private static @Nullable String hours(ResultSet row) throws SQLException {
        Integer opens = row.getObject("opens", Integer.class);
        Integer closes = row.getObject("closes", Integer.class);
        return opens == null || closes == null ? null : new OpeningHours(opens, closes).toString();
    }

    private static @Nullable StationId parent(ResultSet row) throws SQLException {
        String parent = row.getString("parent_id");
        return parent == null ? null : StationId.stored(parent);
    }
}
