package org.redvest.query.service.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.query.FindServiceRecords;
import org.redvest.api.service.hours.query.ServiceRecordView;
import org.redvest.api.service.hours.query.ServiceRecords;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Standing;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of somebody's certified hours what the disclosure tells, and who certified them. */
@Component
class ServiceRecordQueryHandler {

    private static final String OF_A_PERSON = """
            SELECT r.*, %s,
                (SELECT o.name FROM query.organisation o WHERE o.organisation_id = r.organisation_id) AS organisation
            FROM query.service_record r
            %s
            WHERE r.volunteer_id %s AND r.position < :before
                AND (:from::date IS NULL OR r.service_date >= :from::date)
                AND (:to::date IS NULL OR r.service_date <= :to::date)
            ORDER BY r.position DESC LIMIT :rows""".formatted(Standing.COLUMNS, Standing.JOIN, Persons.ANY_NUMBER);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final Clock clock;

    ServiceRecordQueryHandler(
            JdbcClient jdbc,
            Persons persons,
            Divisions divisions,
            ReadModels readModels,
            Snapshot snapshot,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * A page of somebody's records.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    ServiceRecords handle(FindServiceRecords query) {
        return snapshot.read(() -> records(query));
    }

    private ServiceRecords records(FindServiceRecords query) {
        persons.requireRegistered(query.volunteerId());
        LocalDate today = CivilTime.dateOf(clock.instant());
        List<ServiceRecordView> rows = jdbc.sql(OF_A_PERSON)
                .param("volunteer", query.volunteerId().value())
                .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                .param("from", query.from())
                .param("to", query.to())
                .param("rows", query.limit() + 1)
                .query((row, number) -> record(row, today, query.withCertifiers()))
                .list();
        Pages.Page<ServiceRecordView, Long> page = Pages.of(rows, query.limit(), ServiceRecordView::position);
        return new ServiceRecords(page.items(), page.next(), readModels.position());
    }

    private ServiceRecordView record(ResultSet row, LocalDate today, boolean withCertifier) throws SQLException {
        String division = row.getString("division");
        String shift = row.getString("shift_id");
        String evidence = row.getString("evidence");
        Standing standing = Standing.of(row, today);
        return new ServiceRecordView(
                ServiceRecordId.stored(row.getString("record_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("organisation_id"),
                row.getString("organisation"),
                row.getString("activity"),
                row.getString("category"),
                standing.state(),
                standing.objection(),
                standing.counts(),
                standing.start(),
                standing.end(),
                row.getObject("service_date", LocalDate.class),
                standing.minutes(),
                standing.certifiedMinutes(),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getString("place"),
                Timeliness.valueOf(row.getString("timeliness")),
                row.getObject("days_late", Integer.class),
                row.getObject("notice_until", LocalDate.class),
                standing.openObjections(),
                shift == null ? null : ShiftId.stored(shift),
                evidence == null ? null : EvidenceClass.valueOf(evidence),
                Times.instant(row, "certified_at"),
                withCertifier ? VolunteerId.stored(row.getString("certified_by")) : null,
                row.getLong("position"));
    }
}
