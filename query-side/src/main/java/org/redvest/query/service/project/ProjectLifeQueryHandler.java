package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.query.FindProjectLife;
import org.redvest.api.service.project.query.ProjectLife;
import org.redvest.api.service.project.query.ProjectLife.Kind;
import org.redvest.api.service.project.query.ProjectLife.Step;
import org.redvest.api.service.project.query.ProjectLife.Version;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a project came about, for whoever answers for it. */
@Component
class ProjectLifeQueryHandler {

    private static final String PROJECT = """
            SELECT p.version_in_force, p.closed, w.organisation_id, o.name AS organisation,
                (SELECT s.step FROM query.project_step s
                    WHERE s.project_id = p.project_id AND s.step NOT IN ('AMENDED', 'HANDED_OVER')
                    ORDER BY s.position DESC LIMIT 1) AS stage
            FROM query.project p
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            LEFT JOIN query.organisation o ON o.organisation_id = w.organisation_id
            WHERE p.project_id = :project""".formatted(Programme.ORGANISATION_NOW);

    /**
     * Where what is in force has it, and where the newest version would. Not by position alone: the words of the version in
     * force may be changed after a revision was written.
     */
    private static final String PLACES = """
            SELECT v.division
            FROM (VALUES (:in_force::integer), (2147483647)) AS l (last)
            CROSS JOIN LATERAL (
                SELECT n.division FROM query.project_version n
                WHERE n.project_id = :project AND n.version <= l.last
                ORDER BY n.version DESC, n.position DESC LIMIT 1) AS v""";

    /** When something was said of it or done with it. */
    private static final String PAGE = """
            SELECT position FROM (
                SELECT v.position FROM query.project_version v WHERE v.project_id = :project
                UNION SELECT s.position FROM query.project_step s WHERE s.project_id = :project) AS life
            WHERE position > :cursor ORDER BY position LIMIT :rows""";

    private static final String VERSIONS = "SELECT v.version, v.position, " + ShownDetails.COLUMNS
            + " FROM query.project_version v"
            + " WHERE v.project_id = :project AND v.position BETWEEN :first AND :last ORDER BY v.position";

    private static final String STEPS = """
            SELECT s.* FROM query.project_step s
            WHERE s.project_id = :project AND s.position BETWEEN :first AND :last ORDER BY s.position""";

    private final JdbcClient jdbc;
    private final ShownDetails details;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    ProjectLifeQueryHandler(JdbcClient jdbc, ShownDetails details, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.details = details;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    private record Known(
            int versionInForce,
            boolean closed,
            String organisationId,
            @Nullable String organisation,
            Kind stage) {}

    /**
     * A page of the life of a project.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}; {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds
     *     reaches it
     */
    @QueryHandler
    ProjectLife handle(FindProjectLife query) {
        return snapshot.read(() -> life(query));
    }

    private ProjectLife life(FindProjectLife query) {
        String id = query.projectId().value();
        Known known = jdbc.sql(PROJECT)
                .param("project", id)
                .query(ProjectLifeQueryHandler::known)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_PROJECT));
        requireReach(query.remits(), id, known);
        Long cursor = query.cursor();
        Pages.Page<Long, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("project", id)
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("rows", query.limit() + 1)
                        .query(Long.class)
                        .list(),
                query.limit(),
                Function.identity());
        // an empty page lies between no positions
        long first = page.items().isEmpty() ? 0 : page.items().getFirst();
        long last = page.items().isEmpty() ? -1 : page.items().getLast();
        List<Version> versions = jdbc.sql(VERSIONS)
                .param("project", id)
                .param("first", first)
                .param("last", last)
                .query((row, number) ->
                        new Version(row.getInt("version"), row.getLong("position"), details.of(row, query.datum())))
                .list();
        List<Step> steps = jdbc.sql(STEPS)
                .param("project", id)
                .param("first", first)
                .param("last", last)
                .query(ProjectLifeQueryHandler::step)
                .list();
        return new ProjectLife(
                query.projectId(),
                state(known),
                known.organisationId(),
                known.organisation(),
                versions,
                steps,
                page.next(),
                readModels.position());
    }

    /** Both places answer for it while a move is reviewed. */
    private void requireReach(@Nullable Set<Remit> remits, String project, Known known) {
        if (remits == null) {
            return;
        }
        List<Remit> places = jdbc
                .sql(PLACES)
                .param("project", project)
                .param("in_force", known.versionInForce())
                .query(String.class)
                .list()
                .stream()
                .map(division ->
                        new Remit(DivisionCode.stored(division), OrganisationId.stored(known.organisationId())))
                .toList();
        if (remits.stream().noneMatch(remit -> places.stream().anyMatch(remit::covers))) {
            throw new Refusal(
                    Problem.AUTHORITY_MISSING,
                    "No delegation of yours that is in force reaches this project, where it takes place or by its"
                            + " organisation: ask whoever may grant it. What is published of it, everybody may read.");
        }
    }

    private static ProjectState state(Known known) {
        if (known.closed()) {
            return ProjectState.CLOSED;
        }
        return known.versionInForce() > 0 ? ProjectState.PUBLISHED : stage(known.stage());
    }

    private static ProjectState stage(Kind last) {
        return switch (last) {
            case DRAFTED, RETURNED, AMENDED, HANDED_OVER -> ProjectState.DRAFT;
            case SUBMITTED -> ProjectState.SUBMITTED;
            case APPROVED -> ProjectState.APPROVED;
            case PUBLISHED -> ProjectState.PUBLISHED;
            case CLOSED -> ProjectState.CLOSED;
        };
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getInt("version_in_force"),
                row.getInt("closed") > 0,
                row.getString("organisation_id"),
                row.getString("organisation"),
                Kind.valueOf(row.getString("stage")));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("position"),
                Kind.valueOf(row.getString("step")),
                row.getObject("version", Integer.class),
                Times.instant(row, "done_at"),
                row.getString("reason"),
                row.getString("organisation_id"),
                Optional.ofNullable(row.getString("insurance_policy_id"))
                        .map(InsurancePolicyId::stored)
                        .orElse(null),
                row.getString("actor_id"),
                Optional.ofNullable(row.getString("delegation_id"))
                        .map(DelegationId::stored)
                        .orElse(null),
                row.getString("deputy_for"));
    }
}
