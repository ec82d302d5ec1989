package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.query.FindProjectReviews;
import org.redvest.api.service.project.query.ProjectReviews;
import org.redvest.api.service.project.query.ProjectReviews.District;
import org.redvest.api.service.project.query.ProjectReviews.Overdue;
import org.redvest.api.service.project.query.ProjectReviews.Waiting;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.WorkingDays;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What waits for its review, within what the reader answers for. */
@Component
class ProjectReviewQueryHandler {

    /** What was submitted and waits, as it was then, with whose it is now. */
    static final String SUBMITTED = """
            FROM query.project_step s
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (
                SELECT x.* FROM query.project_version x
                WHERE x.project_id = s.project_id AND x.version = s.version AND x.position <= s.position
                ORDER BY x.position DESC LIMIT 1) AS v
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            WHERE %s""".formatted(Programme.ORGANISATION_NOW, Programme.WAITS);

    private static final String WAITING = SUBMITTED
            + " AND (:within::text IS NULL OR starts_with(v.division, :within::text)) AND "
            + Reach.within("v.division", "w.organisation_id");

    private static final String PAGE = """
            SELECT s.project_id, s.version, s.position, s.done_at, s.actor_id, p.version_in_force, w.organisation_id,
                (SELECT o.name FROM query.organisation o WHERE o.organisation_id = w.organisation_id) AS organisation, %s
            %s AND s.position > :cursor ORDER BY s.position LIMIT :rows""".formatted(ShownDetails.COLUMNS, WAITING);

    /** By day of submission, on which it hangs whether it is overdue. */
    private static final String DISTRICTS = """
            SELECT v.district, (s.done_at AT TIME ZONE '%s')::date AS day, count(*) AS waiting, min(s.done_at) AS since
            %s GROUP BY v.district, day ORDER BY v.district, day""".formatted(CivilTime.ZONE, WAITING);

    private final JdbcClient jdbc;
    private final ShownDetails details;
    private final Divisions divisions;
    private final WorkingDays workingDays;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    ProjectReviewQueryHandler(
            JdbcClient jdbc,
            ShownDetails details,
            Divisions divisions,
            WorkingDays workingDays,
            ReadModels readModels,
            Snapshot snapshot) {
        this.jdbc = jdbc;
        this.details = details;
        this.divisions = divisions;
        this.workingDays = workingDays;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * A page of what waits.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    @QueryHandler
    ProjectReviews handle(FindProjectReviews query) {
        return snapshot.read(() -> reviews(query));
    }

    private ProjectReviews reviews(FindProjectReviews query) {
        Long cursor = query.cursor();
        Pages.Page<Waiting, Long> page = Pages.of(
                asked(PAGE, query)
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> waiting(row, query))
                        .list(),
                query.limit(),
                Waiting::position);
        return new ProjectReviews(
                query.at(), cursor == null ? districts(query) : null, page.items(), page.next(), readModels.position());
    }

    private StatementSpec asked(String sql, FindProjectReviews query) {
        String division = query.division();
        return jdbc.sql(sql)
                .param("at", Times.parameter(query.at()))
                .param("within", division == null ? null : divisions.prefixOf(divisions.require(division)))
                .params(Reach.parameters(query.remits()));
    }

    private Waiting waiting(ResultSet row, FindProjectReviews query) throws SQLException {
        Instant submittedAt = Times.instant(row, "done_at");
        LocalDate day = CivilTime.dateOf(submittedAt);
        LocalDate today = CivilTime.dateOf(query.at());
        Optional<LocalDate> dueOn = dueOn(day, query);
        OptionalInt waited = workingDays.between(day, today);
        return new Waiting(
                ProjectId.stored(row.getString("project_id")),
                row.getInt("version"),
                row.getInt("version_in_force") > 0,
                row.getString("organisation_id"),
                row.getString("organisation"),
                details.of(row, query.datum()),
                submittedAt,
                row.getString("actor_id"),
                Duration.between(submittedAt, query.at()).toSeconds(),
                waited.isPresent() ? waited.getAsInt() : null,
                dueOn.orElse(null),
                overdue(dueOn, today),
                row.getLong("position"));
    }

    /** The last day for what was submitted on a day; empty where no figure applied, or the calendar is not loaded. */
    private Optional<LocalDate> dueOn(LocalDate day, FindProjectReviews query) {
        return query.figures()
                .inForce(PolicyKind.PROJECT_REVIEW_WORKING_DAYS, day)
                .flatMap(figure -> workingDays.after(day, figure.value()));
    }

    private static Overdue overdue(Optional<LocalDate> dueOn, LocalDate today) {
        return dueOn.map(last -> today.isAfter(last) ? Overdue.YES : Overdue.NO).orElse(Overdue.DEADLINE_UNKNOWN);
    }

    private List<District> districts(FindProjectReviews query) {
        LocalDate today = CivilTime.dateOf(query.at());
        Map<String, District> byCode = new TreeMap<>();
        asked(DISTRICTS, query).query(row -> {
            long waiting = row.getLong("waiting");
            LocalDate day = row.getObject("day", LocalDate.class);
            String code = row.getString("district");
            byCode.merge(
                    code,
                    new District(
                            code,
                            divisions.find(code).map(Division::name).orElse(code),
                            waiting,
                            overdue(dueOn(day, query), today) == Overdue.YES ? waiting : 0,
                            Duration.between(Times.instant(row, "since"), query.at())
                                    .toSeconds()),
                    ProjectReviewQueryHandler::together);
        });
        return List.copyOf(byCode.values());
    }

    private static District together(District one, District other) {
        return new District(
                one.district(),
                one.name(),
                one.waiting() + other.waiting(),
                one.overdue() + other.overdue(),
                Math.max(one.longestSeconds(), other.longestSeconds()));
    }
}
