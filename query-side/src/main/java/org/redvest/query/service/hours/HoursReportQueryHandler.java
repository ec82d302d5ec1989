package org.redvest.query.service.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.hours.HoursReportState;
import org.redvest.api.service.hours.query.FindHoursReports;
import org.redvest.api.service.hours.query.FindVolunteersHoursReports;
import org.redvest.api.service.hours.query.HoursReportView;
import org.redvest.api.service.hours.query.HoursReports;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HoursReportQueryHandler {

    /** Each report as it was made, with the last that happened to it: who is erased waits for nothing any more. */
    private static final String REPORTS = """
            SELECT f.*, %1$s AS shown_name, d.state_now, d.decided_at, l.words AS answer, l.record_id AS record_now, e.erased_at,
                (SELECT o.name FROM query.organisation o WHERE o.organisation_id = f.organisation_id) AS organisation
            FROM query.hours_report f
            JOIN query.person n ON n.volunteer_id = f.volunteer_id
            CROSS JOIN LATERAL (
                SELECT * FROM query.hours_report x
                WHERE x.report_id = f.report_id ORDER BY x.position DESC LIMIT 1) AS l
            CROSS JOIN LATERAL (SELECT %2$s AS erased_at) AS e
            CROSS JOIN LATERAL (
                SELECT CASE WHEN l.state <> 'WAITING' THEN l.state WHEN e.erased_at IS NULL THEN 'WAITING' ELSE 'WITHDRAWN' END
                        AS state_now,
                    CASE WHEN l.state <> 'WAITING' THEN l.changed_at ELSE e.erased_at END AS decided_at) AS d
            WHERE f.state = 'WAITING' AND\s""".formatted(Names.masked("n"), Persons.erasedAt("f.volunteer_id"));

    private static final String WITHIN_REACH = REPORTS + """
            (:organisation::text IS NULL OR f.organisation_id = :organisation::text)
                AND (:state::text IS NULL OR d.state_now = :state::text)
                AND %s
                AND f.position > :cursor
            ORDER BY f.position LIMIT :rows""".formatted(Reach.within("f.division", "f.organisation_id"));

    private static final String OF_A_PERSON = REPORTS + "f.volunteer_id " + Persons.ANY_NUMBER
            + " AND f.position < :before ORDER BY f.position DESC LIMIT :rows";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final Clock clock;

    HoursReportQueryHandler(JdbcClient jdbc, Persons persons, ReadModels readModels, Snapshot snapshot, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @QueryHandler
    HoursReports handle(FindHoursReports query) {
        return snapshot.read(() -> withinReach(query));
    }

    private HoursReports withinReach(FindHoursReports query) {
        OrganisationId organisation = query.organisationId();
        HoursReportState state = query.state();
        return page(
                jdbc.sql(WITHIN_REACH)
                        .param("organisation", organisation == null ? null : organisation.code())
                        .param("state", state == null ? null : state.name())
                        .params(Reach.parameters(query.remits()))
                        .param("cursor", Optional.ofNullable(query.cursor()).orElse(-1L))
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> report(row))
                        .list(),
                query.limit());
    }

    /**
     * What somebody reported.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    HoursReports handle(FindVolunteersHoursReports query) {
        return snapshot.read(() -> ofAPerson(query));
    }

    private HoursReports ofAPerson(FindVolunteersHoursReports query) {
        persons.requireRegistered(query.volunteerId());
        return page(
                jdbc.sql(OF_A_PERSON)
                        .param("volunteer", query.volunteerId().value())
                        .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> report(row))
                        .list(),
                query.limit());
    }

    private HoursReports page(List<HoursReportView> rows, int limit) {
        Pages.Page<HoursReportView, Long> page = Pages.of(rows, limit, HoursReportView::position);
        return new HoursReports(page.items(), page.next(), readModels.position());
    }

    private HoursReportView report(ResultSet row) throws SQLException {
        Instant start = Times.instant(row, "start_at");
        Instant end = Times.instant(row, "end_at");
        Instant reportedAt = Times.instant(row, "changed_at");
        Instant decidedAt = Times.optionalInstant(row, "decided_at");
        String shift = row.getString("shift_id");
        String record = row.getString("record_now");
        boolean erased = row.getObject("erased_at") != null;
        return new HoursReportView(
                HoursReportId.stored(row.getString("report_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("shown_name"),
                row.getString("organisation_id"),
                row.getString("organisation"),
                said(row, "activity", erased),
                row.getString("category"),
                start,
                end,
                Duration.between(start, end).toMinutes(),
                row.getString("division"),
                said(row, "place", erased),
                said(row, "account", erased),
                shift == null ? null : ShiftId.stored(shift),
                HoursReportState.valueOf(row.getString("state_now")),
                row.getString("answer") == null ? null : said(row, "answer", erased),
                record == null ? null : ServiceRecordId.stored(record),
                reportedAt,
                decidedAt,
                Duration.between(reportedAt, decidedAt == null ? clock.instant() : decidedAt)
                        .toSeconds(),
                row.getLong("position"));
    }

    /** What somebody said who was erased, or was said to them, is not shown. */
    private static String said(ResultSet row, String column, boolean erased) throws SQLException {
        return erased ? PersonName.ERASED : Objects.requireNonNull(row.getString(column));
    }
}
