package org.redvest.query.service.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.query.FindSeries;
import org.redvest.api.service.series.query.SeriesView;
import org.redvest.api.service.series.query.SeriesView.Exceptional;
import org.redvest.api.service.series.query.SeriesView.Plan;
import org.redvest.api.service.series.query.SeriesViews;
import org.redvest.city.WorkingDays;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers everybody about the series of projects that were published. */
@Component
class SeriesQueryHandler {

    private static final String PAGE = """
            SELECT s.series_id, s.project_id, s.position,
                (SELECT max(l.laid_until) FROM query.series_laying l WHERE l.series_id = s.series_id) - 1 AS laid_to,
                ARRAY(
                    SELECT h FROM query.series_laying l CROSS JOIN LATERAL unnest(l.holidays) AS h
                    WHERE l.series_id = s.series_id ORDER BY h) AS holidays,
                (SELECT json_agg(x ORDER BY x.position)::text FROM query.series_plan x
                    WHERE x.series_id = s.series_id) AS plans,
                (SELECT coalesce(json_agg(x ORDER BY x.position), '[]')::text FROM query.series_exception x
                    WHERE x.series_id = s.series_id) AS exceptions
            FROM query.series s JOIN query.project p ON p.project_id = s.project_id
            WHERE s.project_id = :project AND p.version_in_force > 0 AND s.position > :cursor
            ORDER BY s.position LIMIT :rows""";

    private static final int MINUTES = 60;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkingDays calendar;
    private final Clock clock;

    SeriesQueryHandler(@OfThePublic JdbcClient jdbc, JsonMapper json, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A page of a project's series; none of a project that nobody knows. */
    @QueryHandler
    SeriesViews handle(FindSeries query) {
        long position = ReadModels.positionOver(jdbc);
        LocalDate today = CivilTime.dateOf(clock.instant());
        Long cursor = query.cursor();
        Pages.Page<SeriesView, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("project", query.projectId().value())
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> series(row, today))
                        .list(),
                query.limit(),
                SeriesView::plannedAt);
        return new SeriesViews(page.items(), page.next(), position);
    }

    private SeriesView series(ResultSet row, LocalDate today) throws SQLException {
        List<Plan> plans = list(row.getString("plans")).stream()
                .map(SeriesQueryHandler::plan)
                .toList();
        List<JsonNode> said = list(row.getString("exceptions"));
        // it may be ended again, earlier: the last one counts
        JsonNode end = said.stream()
                .filter(one -> one.path("ends").asBoolean())
                .reduce((_, later) -> later)
                .orElse(null);
        return new SeriesView(
                SeriesId.stored(row.getString("series_id")),
                ProjectId.stored(row.getString("project_id")),
                plans,
                said.stream()
                        .filter(one -> !one.path("ends").asBoolean())
                        .map(SeriesQueryHandler::exceptional)
                        .toList(),
                Arrays.stream((String[]) row.getArray("holidays").getArray())
                        .map(LocalDate::parse)
                        .toList(),
                end == null ? null : date(end, "occurrence"),
                end == null ? null : text(end, "reason"),
                row.getObject("laid_to", LocalDate.class),
                end == null && plans.getLast().skipsHolidays() ? calendar.firstYearMissing(today) : null,
                row.getLong("position"));
    }

    private List<JsonNode> list(String array) {
        return json.readTree(array).valueStream().toList();
    }

    private static Plan plan(JsonNode row) {
        int start = row.path("start_minute").asInt();
        return new Plan(
                row.path("version").asInt(),
                optionalDate(row, "valid_from"),
                row.path("rule").asString(),
                date(row, "first_date"),
                "%02d:%02d".formatted(start / MINUTES, start % MINUTES),
                row.path("minutes").asInt(),
                row.path("periods")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(SeriesQueryHandler::period)
                        .toList(),
                row.path("skips_holidays").asBoolean(),
                row.path("capacity").asInt(),
                row.path("waiting_list").asBoolean(),
                row.path("sign_up_days").asInt());
    }

    private static Period period(String range) {
        int between = range.indexOf('/');
        return new Period(LocalDate.parse(range.substring(0, between)), LocalDate.parse(range.substring(between + 1)));
    }

    private static Exceptional exceptional(JsonNode row) {
        return new Exceptional(
                date(row, "occurrence"), instant(row, "starts_at"), instant(row, "ends_at"), text(row, "reason"));
    }

    private static LocalDate date(JsonNode row, String column) {
        return LocalDate.parse(row.path(column).asString());
    }

    private static @Nullable LocalDate optionalDate(JsonNode row, String column) {
        String date = text(row, column);
        return date == null ? null : LocalDate.parse(date);
    }

    private static @Nullable Instant instant(JsonNode row, String column) {
        String time = text(row, column);
        return time == null ? null : OffsetDateTime.parse(time).toInstant();
    }

    private static @Nullable String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isString() ? value.asString() : null;
    }
}
