package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.OnTheMap;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is or was published, with what is in force of it. */
@Component
class PublishedProjects {

    private static final String PUBLISHED =
            """
            SELECT p.project_id, p.position, p.version_in_force, w.organisation_id, o.name AS organisation, %s,
                (SELECT t.terms_version FROM query.project_step t
                    WHERE t.project_id = p.project_id AND t.step = 'PUBLISHED' ORDER BY t.position DESC LIMIT 1) AS terms_version,
                (SELECT min(f.done_at) FROM query.project_step f
                    WHERE f.project_id = p.project_id AND f.step = 'PUBLISHED') AS published_at,
                (SELECT min(c.done_at) FROM query.project_step c
                    WHERE c.project_id = p.project_id AND c.step = 'CLOSED') AS closed_at
            FROM query.project p CROSS JOIN LATERAL (%s) AS v CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            LEFT JOIN query.organisation o ON o.organisation_id = w.organisation_id
            WHERE\s""".formatted(ShownDetails.COLUMNS, Programme.IN_FORCE, Programme.ORGANISATION_NOW);

    private final JdbcClient jdbc;
    private final ShownDetails details;

    PublishedProjects(@OfThePublic JdbcClient jdbc, ShownDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /**
     * A project that is or was published.
     *
     * @param seen as everybody sees it, its place in WGS84
     * @param place where it is; null where nobody said so
     */
    record Published(ProjectView seen, @Nullable Coordinates place) {

        boolean isOpen() {
            return seen.state() == ProjectState.PUBLISHED;
        }

        /** With its place in a system, and how far that is from one that was asked about. */
        ProjectView in(Datum datum, @Nullable Long metres) {
            return seen.at(place == null ? null : Point.of(place, datum), metres);
        }
    }

    /**
     * Those that a condition holds for.
     *
     * @param condition in SQL, on a row {@code p} of query.project
     * @param parameters those of the condition
     */
    List<Published> where(String condition, Map<String, ?> parameters) {
        return jdbc.sql(PUBLISHED + condition)
                .params(parameters)
                .query((row, number) -> published(row))
                .list();
    }

    private Published published(ResultSet row) throws SQLException {
        Instant closedAt = Times.optionalInstant(row, "closed_at");
        return new Published(
                new ProjectView(
                        ProjectId.stored(row.getString("project_id")),
                        closedAt == null ? ProjectState.PUBLISHED : ProjectState.CLOSED,
                        row.getString("organisation_id"),
                        row.getString("organisation"),
                        row.getInt("version_in_force"),
                        row.getInt("terms_version"),
                        details.of(row, Datum.WGS84),
                        Times.instant(row, "published_at"),
                        closedAt,
                        row.getLong("position"),
                        null),
                OnTheMap.place(row));
    }
}
