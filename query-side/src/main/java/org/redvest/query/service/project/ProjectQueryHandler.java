package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.query.FindProject;
import org.redvest.api.service.project.query.FindProjects;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.project.query.Sought;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.facts.programme.SoughtShifts;
import org.redvest.query.platform.asking.OnTheMap;
import org.redvest.query.platform.asking.OnTheMap.After;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers everybody: what is published, and nothing that is only drafted. */
@Component
class ProjectQueryHandler {

    /** Of rows {@code p} of projects and {@code v} of what is in force of them. */
    private static final String SHOWN = """
            p.project_id, p.position, p.version_in_force, w.organisation_id, o.name AS organisation, %s,
                (SELECT t.terms_version FROM query.project_step t
                    WHERE t.project_id = p.project_id AND t.step = 'PUBLISHED' ORDER BY t.position DESC LIMIT 1) AS terms_version,
                (SELECT min(f.done_at) FROM query.project_step f
                    WHERE f.project_id = p.project_id AND f.step = 'PUBLISHED') AS published_at,
                (SELECT min(c.done_at) FROM query.project_step c
                    WHERE c.project_id = p.project_id AND c.step = 'CLOSED') AS closed_at""".formatted(ShownDetails.COLUMNS);

    private static final String OWNED = """
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            LEFT JOIN query.organisation o ON o.organisation_id = w.organisation_id
            """.formatted(Programme.ORGANISATION_NOW);

    /** All that is or was published, with what is in force of it. */
    private static final String IN_ORDER =
            "FROM query.project p CROSS JOIN LATERAL (%s) AS v %s".formatted(Programme.IN_FORCE, OWNED);

    private static final String ONE =
            "SELECT " + SHOWN + ", NULL::float8 AS metres " + IN_ORDER + "WHERE p.project_id = :project";

    /**
     * From the map: what lies there is found by the index and put in order before anything else is looked up, so that a page
     * costs what stands on it.
     */
    private static String onTheMap(OnTheMap place) {
        return """
                FROM (SELECT v.position, v.project_id, v.version, %s AS metres FROM query.project_version v
                    WHERE true%s ORDER BY metres, v.position) AS g
                JOIN query.project p ON p.project_id = g.project_id AND p.version_in_force = g.version
                JOIN query.project_version v ON v.position = g.position
                %sWHERE NOT EXISTS (
                    SELECT FROM query.project_version l
                    WHERE l.project_id = g.project_id AND l.version = g.version AND l.position > g.position)
                    AND (g.metres, g.position) > (:after_metres, :after_position) AND\s""".formatted(place.metres(), place.conditions(), OWNED);
    }

    /** Whose a project is now, was whose it is or was before it was handed over. */
    private static final String OF_ORGANISATION = " AND p.organisation_id = " + Succession.INHERITED;

    private final JdbcClient jdbc;
    private final ShownDetails details;
    private final Divisions divisions;
    private final ServiceCategories themes;

    ProjectQueryHandler(
            @OfThePublic JdbcClient jdbc, ShownDetails details, Divisions divisions, ServiceCategories themes) {
        this.jdbc = jdbc;
        this.details = details;
        this.divisions = divisions;
        this.themes = themes;
    }

    private record Found(@Nullable ProjectView project, After place, long position) {}

    /**
     * A page of what is published and not closed.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}; {@link Problem#INVALID_FIELD} where
     *     the cursor is none
     */
    @QueryHandler
    Projects handle(FindProjects query) {
        Sought sought = query.sought();
        OnTheMap place = OnTheMap.of(sought.near(), sought.within());
        After after = After.of(query.cursor());
        Map<String, Object> parameters = new HashMap<>(place.parameters());
        parameters.put("after_position", after.position());
        parameters.put("rows", query.limit() + 1);
        StringBuilder page = new StringBuilder("SELECT ").append(SHOWN);
        if (place.isAsked()) {
            page.append(", g.metres, g.position AS rank_position ").append(onTheMap(place));
            parameters.put("after_metres", after.rank());
        } else {
            page.append(", 0::float8 AS metres, p.position AS rank_position ")
                    .append(IN_ORDER)
                    .append("WHERE p.position > :after_position AND ");
        }
        page.append(Programme.IS_OPEN);
        String division = sought.division();
        if (division != null) {
            page.append(" AND starts_with(v.division, :within)");
            parameters.put("within", divisions.prefixOf(divisions.require(division)));
        }
        String theme = sought.theme();
        if (theme != null) {
            page.append(" AND v.theme = :theme");
            parameters.put("theme", themes.require(theme));
        }
        String organisation = query.organisationId();
        if (organisation != null) {
            page.append(OF_ORGANISATION);
            parameters.put("organisation", organisation);
        }
        if (sought.aboutShifts()) {
            SoughtShifts shifts = SoughtShifts.of(sought);
            page.append(" AND p.project_id IN (").append(shifts.projects()).append(')');
            parameters.putAll(shifts.parameters());
        }
        page.append(place.isAsked() ? " ORDER BY g.metres, g.position" : " ORDER BY p.position")
                .append(" LIMIT :rows");
        return answer(query, page.toString(), parameters);
    }

    /** One statement, so that the position is that of what is answered. */
    private Projects answer(FindProjects query, String page, Map<String, Object> parameters) {
        boolean near = query.sought().near() != null;
        List<Found> rows = jdbc.sql("""
                        SELECT k.position AS known_to, f.* FROM query.progress k LEFT JOIN (%s) AS f ON true
                        ORDER BY f.metres, f.rank_position""".formatted(page))
                .params(parameters)
                .query((row, number) -> found(row, query.datum(), near))
                .list();
        Pages.Page<Found, String> cut =
                Pages.of(rows.stream().filter(row -> row.project() != null).toList(), query.limit(), row -> row.place()
                        .cursor());
        return new Projects(
                cut.items().stream()
                        .flatMap(row -> Stream.ofNullable(row.project()))
                        .toList(),
                cut.next(),
                rows.isEmpty() ? LogPositions.NOTHING : rows.getFirst().position());
    }

    private Found found(ResultSet row, Datum datum, boolean near) throws SQLException {
        boolean none = row.getString("project_id") == null;
        return new Found(
                none ? null : project(row, datum, near),
                new After(row.getDouble("metres"), row.getLong("rank_position")),
                row.getLong("known_to"));
    }

    /**
     * One that is or was published.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}
     */
    @QueryHandler
    ProjectView handle(FindProject query) {
        List<ProjectView> found = jdbc.sql(ONE)
                .param("project", query.projectId().value())
                .query((row, number) -> project(row, query.datum(), false))
                .list();
        if (found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_PROJECT);
        }
        return found.getFirst();
    }

    private ProjectView project(ResultSet row, Datum datum, boolean near) throws SQLException {
        Instant closedAt = Times.optionalInstant(row, "closed_at");
        return new ProjectView(
                ProjectId.stored(row.getString("project_id")),
                closedAt == null ? ProjectState.PUBLISHED : ProjectState.CLOSED,
                row.getString("organisation_id"),
                row.getString("organisation"),
                row.getInt("version_in_force"),
                row.getInt("terms_version"),
                details.of(row, datum),
                Times.instant(row, "published_at"),
                closedAt,
                row.getLong("position"),
                near ? Math.round(row.getDouble("metres")) : null);
    }
}
