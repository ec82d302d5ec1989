package org.redvest.query.service.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.service.series.query.FindProjectStatistics;
import org.redvest.api.service.series.query.ProjectStatistics;
import org.redvest.api.service.series.query.ProjectStatistics.District;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts projects and shifts by district. */
@Component
class ProjectStatisticsQueryHandler {

    private static final int MOST_DAYS = 400;

    private static final String BY_DISTRICT = """
            SELECT c.district, sum(c.projects)::bigint AS projects, sum(c.shifts)::bigint AS shifts
            FROM (
                SELECT v.district, 1 AS projects, 0 AS shifts
                FROM query.project p CROSS JOIN LATERAL (%s) AS v
                WHERE %s
                UNION ALL
                SELECT v.district, 0, 1
                FROM query.shift_version v JOIN query.shift s ON s.shift_id = v.shift_id
                WHERE s.cancelled = 0 AND v.starts_at >= :from AND v.starts_at < :until AND NOT EXISTS (
                    SELECT FROM query.shift_version y WHERE y.shift_id = v.shift_id AND y.position > v.position)) AS c
            GROUP BY c.district ORDER BY c.district""".formatted(Programme.IN_FORCE, Programme.IS_OPEN);

    private final JdbcClient jdbc;
    private final Divisions divisions;

    ProjectStatisticsQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /**
     * Projects, and shifts in a range of dates.
     *
     * @throws Refusal {@link Problem#WINDOW_TOO_LONG}
     */
    @QueryHandler
    ProjectStatistics handle(FindProjectStatistics query) {
        if (ChronoUnit.DAYS.between(query.from(), query.to()) >= MOST_DAYS) {
            throw new Refusal(Problem.WINDOW_TOO_LONG);
        }
        long position = ReadModels.positionOver(jdbc);
        List<District> districts = jdbc.sql(BY_DISTRICT)
                .param("from", Times.parameter(CivilTime.startOf(query.from())))
                .param("until", Times.parameter(CivilTime.startOf(query.to().plusDays(1))))
                .query((row, number) -> district(row))
                .list();
        return new ProjectStatistics(
                query.from(),
                query.to(),
                districts,
                districts.stream().mapToLong(District::projects).sum(),
                districts.stream().mapToLong(District::shifts).sum(),
                position);
    }

    private District district(ResultSet row) throws SQLException {
        String code = row.getString("district");
        return new District(
                code,
                divisions.find(code).map(Division::name).orElse(code),
                row.getLong("projects"),
                row.getLong("shifts"));
    }
}
