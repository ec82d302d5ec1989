package org.redvest.query.service.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.redvest.api.service.shift.query.FindShift;
import org.redvest.api.service.shift.query.FindShifts;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.api.service.shift.query.ShiftViews;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers everybody: a shift is of a project that was published. */
@Component
class ShiftQueryHandler {

    private static final String SHIFTS = """
            SELECT s.*, v.starts_at, v.ends_at, v.sign_up_from, v.sign_up_until, v.division, v.address, v.longitude,
                v.latitude,
                (SELECT c.reason FROM query.shift_cancellation c
                    WHERE c.shift_id = s.shift_id ORDER BY c.position LIMIT 1) AS called_off
            FROM query.shift s
            CROSS JOIN LATERAL (%s) AS v
            WHERE\s""".formatted(Programme.SHIFT_NOW);

    /** Null is not asked about. */
    private static final String PAGE = SHIFTS
            + """
            s.project_id = :project AND s.position > :cursor
                AND (:from::timestamptz IS NULL OR v.ends_at > :from::timestamptz)
                AND (:to::timestamptz IS NULL OR v.starts_at < :to::timestamptz)
            ORDER BY s.position LIMIT :rows""";

    private static final double MILLION = 1e6;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ReadModels readModels;

    ShiftQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions, ReadModels readModels) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.readModels = readModels;
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
        long position = readModels.position();
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
        double longitude = row.getDouble("longitude");
        double latitude = row.getDouble("latitude");
        if (row.wasNull()) {
            return null;
        }
        Coordinates.Position position = new Coordinates(millionths(longitude), millionths(latitude)).in(datum);
        return new Point(position.longitude(), position.latitude(), datum);
    }

    private static int millionths(double degrees) {
        return Math.toIntExact(Math.round(degrees * MILLION));
    }
}
