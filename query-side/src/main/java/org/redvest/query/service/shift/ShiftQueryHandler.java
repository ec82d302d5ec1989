package org.redvest.query.service.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.project.query.Sought;
import org.redvest.api.service.shift.query.FindOpenShifts;
import org.redvest.api.service.shift.query.FindShift;
import org.redvest.api.service.shift.query.FindShifts;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.api.service.shift.query.OpenShifts.Entry;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.api.service.shift.query.ShiftViews;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.facts.programme.SoughtShifts;
import org.redvest.query.platform.asking.OnTheMap;
import org.redvest.query.platform.asking.OnTheMap.After;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers everybody: a shift is of a project that was published. */
@Component
class ShiftQueryHandler {

    /** Of rows {@code s} of shifts and {@code v} of what is in force of them. */
    private static final String SHOWN = """
            s.*, v.starts_at, v.ends_at, v.sign_up_from, v.sign_up_until, v.division, v.address, v.longitude, v.latitude,
                (SELECT c.reason FROM query.shift_cancellation c
                    WHERE c.shift_id = s.shift_id ORDER BY c.position LIMIT 1) AS called_off""";

    private static final String SHIFTS =
            "SELECT " + SHOWN + " FROM query.shift s CROSS JOIN LATERAL (" + Programme.SHIFT_NOW + ") AS v WHERE ";

    /** Null is not asked about. */
    private static final String PAGE = SHIFTS + """
            s.project_id = :project AND s.position > :cursor
                AND (:from::timestamptz IS NULL OR v.ends_at > :from::timestamptz)
                AND (:to::timestamptz IS NULL OR v.starts_at < :to::timestamptz)
            ORDER BY s.position LIMIT :rows""";

    private static final String AFTER_PLACE = " AND (g.metres, g.position) > (:after_rank, :after_position)";

    private static final String AFTER_END =
            " AND (v.ends_at, v.position) > (to_timestamp(:after_rank::float8), :after_position)";

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ServiceCategories themes;

    ShiftQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions, ServiceCategories themes) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.themes = themes;
    }

    /**
     * One shift.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}
     */
    @QueryHandler
    ShiftView handle(FindShift query) {
        return jdbc.sql(SHIFTS + "s.shift_id = :shift")
                .param("shift", query.shiftId().value())
                .query((row, number) -> shift(row, query.datum()))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SHIFT));
    }

    /** A page of a project's shifts; none of a project that nobody knows. */
    @QueryHandler
    ShiftViews handle(FindShifts query) {
        long position = ReadModels.positionOver(jdbc);
        Long cursor = query.cursor();
        Pages.Page<ShiftView, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("project", query.projectId().value())
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("from", parameter(query.from()))
                        .param("to", parameter(query.to()))
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> shift(row, query.datum()))
                        .list(),
                query.limit(),
                ShiftView::openedAt);
        return new ShiftViews(page.items(), page.next(), position);
    }

    private record Found(@Nullable Entry shift, After place, long position) {}

    /**
     * A page of shifts in which one can serve.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}; {@link Problem#INVALID_FIELD} where
     *     the cursor is none
     */
    @QueryHandler
    OpenShifts handle(FindOpenShifts query) {
        Sought sought = query.sought();
        OnTheMap place = OnTheMap.of(sought.near(), sought.within());
        SoughtShifts shifts = SoughtShifts.of(sought);
        boolean near = sought.near() != null;
        After after = After.of(query.cursor());
        Map<String, Object> parameters = new HashMap<>(place.parameters());
        parameters.putAll(shifts.parameters());
        parameters.put("after_rank", after.rank());
        parameters.put("after_position", after.position());
        parameters.put("rows", query.limit() + 1);
        StringBuilder ofVersion = new StringBuilder(place.conditions()).append(shifts.ofVersion());
        StringBuilder others = new StringBuilder(shifts.ofShift());
        // by the index on when shifts end where they come in that order
        (near ? others : ofVersion).append(near ? AFTER_PLACE : AFTER_END);
        String division = sought.division();
        if (division != null) {
            ofVersion.append(" AND starts_with(v.division, :division)");
            parameters.put("division", divisions.prefixOf(divisions.require(division)));
        }
        String theme = sought.theme();
        if (theme != null) {
            others.append(" AND d.theme = :theme");
            parameters.put("theme", themes.require(theme));
        }
        // what is sought, in order before anything else is looked up, so that a page costs what stands on it
        String page = """
            SELECT %1$s, d.name AS project, d.theme, g.metres, %2$s AS rank, g.position AS rank_position
            FROM (SELECT v.position, v.shift_id, v.ends_at, %3$s AS metres FROM query.shift_version v
                WHERE true%4$s ORDER BY %5$s, v.position) AS g
            JOIN query.shift_version v ON v.position = g.position
            JOIN query.shift s ON s.shift_id = g.shift_id
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (%6$s) AS d
            WHERE %7$s AND %8$s%9$s ORDER BY g.%5$s, g.position LIMIT :rows""".formatted(
                        SHOWN,
                        near ? "g.metres" : "extract(epoch FROM g.ends_at)::float8",
                        place.metres(),
                        ofVersion,
                        near ? "metres" : "ends_at",
                        Programme.IN_FORCE,
                        Programme.IS_OPEN,
                        SoughtShifts.IN_FORCE,
                        others);
        return answer(query, page, parameters);
    }

    /** One statement, so that the position is that of what is answered. */
    private OpenShifts answer(FindOpenShifts query, String page, Map<String, Object> parameters) {
        boolean near = query.sought().near() != null;
        List<Found> rows = jdbc.sql("""
                        SELECT k.position AS known_to, f.* FROM query.progress k LEFT JOIN (%s) AS f ON true
                        ORDER BY f.rank, f.rank_position""".formatted(page))
                .params(parameters)
                .query((row, number) -> found(row, query.datum(), near))
                .list();
        Pages.Page<Found, String> cut =
                Pages.of(rows.stream().filter(row -> row.shift() != null).toList(), query.limit(), row -> row.place()
                        .cursor());
        return new OpenShifts(
                cut.items().stream()
                        .flatMap(row -> Stream.ofNullable(row.shift()))
                        .toList(),
                cut.next(),
                rows.isEmpty() ? LogPositions.NOTHING : rows.getFirst().position());
    }

    private Found found(ResultSet row, Datum datum, boolean near) throws SQLException {
        boolean none = row.getString("shift_id") == null;
        return new Found(
                none
                        ? null
                        : new Entry(
                                shift(row, datum),
                                row.getString("project"),
                                row.getString("theme"),
                                near ? Math.round(row.getDouble("metres")) : null),
                new After(row.getDouble("rank"), row.getLong("rank_position")),
                row.getLong("known_to"));
    }

    private static @Nullable Object parameter(@Nullable Instant instant) {
        return instant == null ? null : Times.parameter(instant);
    }

    private ShiftView shift(ResultSet row, Datum datum) throws SQLException {
        String division = row.getString("division");
        String series = row.getString("series_id");
        LocalDate occurrence = row.getObject("occurrence", LocalDate.class);
        int capacity = row.getInt("capacity");
        return new ShiftView(
                ShiftId.stored(row.getString("shift_id")),
                ProjectId.stored(row.getString("project_id")),
                series == null ? null : SeriesId.stored(series),
                occurrence,
                Times.instant(row, "starts_at"),
                Times.instant(row, "ends_at"),
                Times.instant(row, "sign_up_from"),
                Times.instant(row, "sign_up_until"),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getString("address"),
                point(row, datum),
                capacity,
                Math.max(0, capacity - row.getInt("confirmed") - row.getInt("offered")),
                row.getInt("waiting"),
                row.getBoolean("waiting_list"),
                row.getString("called_off"),
                row.getLong("position"),
                row.getLong("last_position"));
    }

    private static @Nullable Point point(ResultSet row, Datum datum) throws SQLException {
        Coordinates.Position place = OnTheMap.place(row, datum);
        return place == null ? null : new Point(place.longitude(), place.latitude(), datum);
    }
}
