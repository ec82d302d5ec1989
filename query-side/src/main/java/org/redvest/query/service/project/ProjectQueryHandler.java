package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers everybody: what is published, and nothing that is only drafted. */
@Component
class ProjectQueryHandler {

    /** What is or was published, with what is in force of it. */
    private static final String PROJECTS = """
            SELECT p.project_id, p.position, p.version_in_force, w.organisation_id, o.name AS organisation, %s,
                (SELECT t.terms_version FROM query.project_step t
                    WHERE t.project_id = p.project_id AND t.step = 'PUBLISHED' ORDER BY t.position DESC LIMIT 1) AS terms_version,
                (SELECT min(f.done_at) FROM query.project_step f
                    WHERE f.project_id = p.project_id AND f.step = 'PUBLISHED') AS published_at,
                (SELECT min(c.done_at) FROM query.project_step c
                    WHERE c.project_id = p.project_id AND c.step = 'CLOSED') AS closed_at
            FROM query.project p
            CROSS JOIN LATERAL (%s) AS v
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            LEFT JOIN query.organisation o ON o.organisation_id = w.organisation_id
            WHERE\s""".formatted(ShownDetails.COLUMNS, Programme.IN_FORCE, Programme.ORGANISATION_NOW);

    /** Null is not asked about. Whose a project is now, was whose it is or was before it was handed over. */
    private static final String PAGE = PROJECTS
            + """
            %s AND p.position > :cursor
                AND (:within::text IS NULL OR starts_with(v.division, :within::text))
                AND (:theme::text IS NULL OR v.theme = :theme::text)
                AND (:organisation::varchar IS NULL OR p.organisation_id = %s)
            ORDER BY p.position LIMIT :rows""".formatted(Programme.IS_OPEN, Succession.INHERITED);

    private final JdbcClient jdbc;
    private final ShownDetails details;
    private final Divisions divisions;
    private final ServiceCategories themes;
    private final ReadModels readModels;

    ProjectQueryHandler(
            @OfThePublic JdbcClient jdbc,
            ShownDetails details,
            Divisions divisions,
            ServiceCategories themes,
            ReadModels readModels) {
        this.jdbc = jdbc;
        this.details = details;
        this.divisions = divisions;
        this.themes = themes;
        this.readModels = readModels;
    }

    /**
     * A page of what is published and not closed.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}
     */
    @QueryHandler
    Projects handle(FindProjects query) {
        long position = readModels.position();
        String theme = query.theme();
        Long cursor = query.cursor();
        Pages.Page<ProjectView, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("within", prefix(query.division()))
                        .param("theme", theme == null ? null : themes.require(theme))
                        .param("organisation", query.organisationId())
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> project(row, query.datum()))
                        .list(),
                query.limit(),
                ProjectView::position);
        return new Projects(page.items(), page.next(), position);
    }

    private @Nullable String prefix(@Nullable String division) {
        return division == null ? null : divisions.prefixOf(divisions.require(division));
    }

    /**
     * One that is or was published.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}
     */
    @QueryHandler
    ProjectView handle(FindProject query) {
        List<ProjectView> found = jdbc.sql(PROJECTS + "p.project_id = :project")
                .param("project", query.projectId().value())
                .query((row, number) -> project(row, query.datum()))
                .list();
        if (found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_PROJECT);
        }
        return found.getFirst();
    }

    private ProjectView project(ResultSet row, Datum datum) throws SQLException {
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
                row.getLong("position"));
    }
}
