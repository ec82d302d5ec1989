package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            SELECT p.version_in_force, p.closed, w.organisation_id, o.name AS organisation
            FROM query.project p
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            LEFT JOIN query.organisation o ON o.organisation_id = w.organisation_id
            WHERE p.project_id = :project""".formatted(Programme.ORGANISATION_NOW);

    private static final String VERSIONS = "SELECT v.version, v.position, " + ShownDetails.COLUMNS
            + " FROM query.project_version v" + " WHERE v.project_id = :project ORDER BY v.position";

    private static final String STEPS =
            "SELECT s.* FROM query.project_step s WHERE s.project_id = :project ORDER BY s.position";

    /** Not by position alone: the words of the version in force may be changed after a revision was written. */
    private static final Comparator<Version> BY_VERSION =
            Comparator.comparingInt(Version::version).thenComparingLong(Version::position);

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
            @Nullable String organisation) {}

    /**
     * The life of a project.
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
        List<Version> versions = jdbc.sql(VERSIONS)
                .param("project", id)
                .query((row, number) ->
                        new Version(row.getInt("version"), row.getLong("position"), details.of(row, query.datum())))
                .list();
        requireReach(query.remits(), known, versions);
        List<Step> steps = jdbc.sql(STEPS)
                .param("project", id)
                .query(ProjectLifeQueryHandler::step)
                .list();
        return new ProjectLife(
                query.projectId(),
                state(known, steps),
                known.organisationId(),
                known.organisation(),
                versions,
                steps,
                readModels.position());
    }

    /** Where what is in force has it, or where the newest version would: both answer for it while a move is reviewed. */
    private static void requireReach(@Nullable Set<Remit> remits, Known known, List<Version> versions) {
        List<Remit> places = Stream.of(known.versionInForce(), Integer.MAX_VALUE)
                .flatMap(
                        last -> versions.stream().filter(version -> version.version() <= last).max(BY_VERSION).stream())
                .map(version -> new Remit(
                        DivisionCode.stored(version.details().division()),
                        OrganisationId.stored(known.organisationId())))
                .toList();
        if (remits != null && remits.stream().noneMatch(remit -> places.stream().anyMatch(remit::covers))) {
            throw new Refusal(
                    Problem.AUTHORITY_MISSING,
                    "No delegation of yours that is in force reaches this project, where it takes place or by its"
                            + " organisation: ask whoever may grant it. What is published of it, everybody may read.");
        }
    }

    private static ProjectState state(Known known, List<Step> steps) {
        if (known.closed()) {
            return ProjectState.CLOSED;
        }
        return known.versionInForce() > 0
                ? ProjectState.PUBLISHED
                : steps.reversed().stream()
                        .flatMap(step -> stage(step.kind()).stream())
                        .findFirst()
                        .orElse(ProjectState.DRAFT);
    }

    private static Optional<ProjectState> stage(Kind kind) {
        return switch (kind) {
            case DRAFTED, RETURNED -> Optional.of(ProjectState.DRAFT);
            case SUBMITTED -> Optional.of(ProjectState.SUBMITTED);
            case APPROVED -> Optional.of(ProjectState.APPROVED);
            case PUBLISHED -> Optional.of(ProjectState.PUBLISHED);
            case CLOSED -> Optional.of(ProjectState.CLOSED);
            case AMENDED, HANDED_OVER -> Optional.empty();
        };
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getInt("version_in_force"),
                row.getInt("closed") > 0,
                row.getString("organisation_id"),
                row.getString("organisation"));
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
