package org.redvest.query.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.disclosure.query.DisclosedRecord;
import org.redvest.api.disclosure.query.DisclosedRecords;
import org.redvest.api.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.disclosure.query.FindDisclosedRecord;
import org.redvest.api.disclosure.query.FindDisclosedRecords;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.hours.Timeliness;
import org.redvest.api.merge.ObjectionState;
import org.redvest.api.volunteer.PersonName;
import org.redvest.platform.reference.Division;
import org.redvest.platform.reference.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.Objections;
import org.redvest.query.platform.Persons;
import org.redvest.query.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Component
class DisclosureQueryHandler {

    /** Who was merged into another number speaks under that one; what keeps a record from counting is said first. */
    private static final String SELECT = """
            SELECT r.*, v.masked_name, e.erased_at, o.name AS organisation,
                coalesce((SELECT c.given FROM query.consent_change c
                    WHERE c.purpose = 'PUBLICATION' AND c.volunteer_id IN (
                        r.volunteer_id, (SELECT m.survivor FROM (%s) AS m WHERE m.absorbed = r.volunteer_id))
                    ORDER BY c.position DESC LIMIT 1), v.publication) AS published,
                (SELECT l.state FROM (%s) AS l WHERE l.record_id = r.record_id AND l.state <> 'DROPPED'
                    ORDER BY l.state = 'REJECTED', l.position DESC LIMIT 1) AS objection
            FROM query.disclosed_record r
            JOIN query.disclosed_volunteer v USING (volunteer_id)
            LEFT JOIN query.erased_volunteer e USING (volunteer_id)
            LEFT JOIN query.disclosed_organisation o USING (organisation_id)
            """.formatted(Persons.MERGED, Objections.LAST);

    private final JdbcClient jdbc;
    private final Divisions divisions;

    DisclosureQueryHandler(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** Conditions of a query, and their parameters in order. */
    private static final class Filter {

        private final StringBuilder where = new StringBuilder("WHERE true");
        private final List<Object> parameters = new ArrayList<>();

        void add(String condition, @Nullable Object parameter) {
            if (parameter != null) {
                where.append(" AND ").append(condition);
                parameters.add(parameter);
            }
        }
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    DisclosedRecords handle(FindDisclosedRecords query) {
        Filter filter = filter(query);
        Totals totals = query.cursor() == null ? totals(filter) : null;
        filter.add("r.position < ?", query.cursor());
        List<DisclosedRecord> rows = jdbc.sql(
                        SELECT + filter.where + " ORDER BY r.position DESC LIMIT " + (query.limit() + 1))
                .params(filter.parameters)
                .query(this::record)
                .list();
        Pages.Page<DisclosedRecord, Long> page = Pages.of(rows, query.limit(), DisclosedRecord::position);
        return new DisclosedRecords(totals, page.items(), page.next());
    }

    private Filter filter(FindDisclosedRecords query) {
        Filter filter = new Filter();
        if (query.division() != null) {
            Division division = divisions.require(query.division());
            filter.add("r.division LIKE ?", divisions.prefixOf(division) + "%");
        }
        filter.add("r.service_date >= ?", query.from());
        filter.add("r.service_date <= ?", query.to());
        filter.add("r.organisation_id = ?", query.organisationId());
        filter.add("r.category = ?", query.category());
        return filter;
    }

    /** Of what counts: an objection that stands takes a record out, and whoever has several numbers is one person. */
    private Totals totals(Filter filter) {
        return jdbc.sql("""
                        SELECT count(*), count(DISTINCT coalesce(m.survivor, r.volunteer_id)), coalesce(sum(r.minutes), 0)
                        FROM query.disclosed_record r LEFT JOIN (%s) AS m ON m.absorbed = r.volunteer_id
                        %s AND NOT EXISTS (SELECT FROM (%s) AS o WHERE o.record_id = r.record_id)""".formatted(Persons.MERGED, filter.where, Objections.STANDING))
                .params(filter.parameters)
                .query((row, number) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    @QueryHandler
    DisclosedRecord handle(FindDisclosedRecord query) {
        return jdbc.sql(SELECT + "WHERE r.record_id = ?")
                .param(query.recordId().value())
                .query(this::record)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_RECORD));
    }

    private static String name(ResultSet row) throws SQLException {
        if (row.getObject("erased_at") != null) {
            return PersonName.ERASED;
        }
        return row.getBoolean("published") ? row.getString("masked_name") : PersonName.NOT_PUBLISHED;
    }

    private static @Nullable ObjectionState objection(ResultSet row) throws SQLException {
        String state = row.getString("objection");
        return state == null ? null : ObjectionState.valueOf(state);
    }

    private DisclosedRecord record(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        return new DisclosedRecord(
                ServiceRecordId.stored(row.getString("record_id")),
                name(row),
                row.getString("organisation_id"),
                row.getString("organisation"),
                row.getString("activity"),
                row.getString("category"),
                Times.instant(row, "started_at"),
                Times.instant(row, "ended_at"),
                row.getObject("service_date", LocalDate.class),
                row.getLong("minutes"),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getString("place"),
                Timeliness.valueOf(row.getString("timeliness")),
                Times.instant(row, "certified_at"),
                objection(row),
                row.getLong("position"));
    }
}
