package org.redvest.query.open.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.open.disclosure.query.FindDisclosedRecord;
import org.redvest.api.open.disclosure.query.FindDisclosedRecords;
import org.redvest.api.person.merge.ObjectionState;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DisclosureQueryHandler {

    private static final String SELECT =
            """
            SELECT r.*, o.name AS organisation, %s AS name, %s AS objection, %s AS hindrances, %s AS minutes_now,
                k.started_at AS start_now, k.ended_at AS end_now
            FROM query.service_record r LEFT JOIN query.organisation o USING (organisation_id)
            LEFT JOIN LATERAL (
                SELECT c.started_at, c.ended_at FROM query.record_change c
                WHERE c.record_id = r.record_id AND c.kind = 'CORRECTED' ORDER BY c.position DESC LIMIT 1) AS k ON true
            """.formatted(
                    Names.published("r.volunteer_id"),
                    Counting.objection("r.record_id"),
                    Counting.hindrances("r.record_id"),
                    Counting.minutes("r"));

    /** Of what counts: an objection that stands takes a record out, and whoever has several numbers is one person. */
    private static final String TOTALS = """
            SELECT (SELECT position FROM query.progress) AS position, count(*) AS records,
                count(DISTINCT coalesce(m.survivor, r.volunteer_id)) AS persons, coalesce(sum(r.minutes + coalesce(k.delta, 0)), 0) AS minutes
            FROM query.service_record r LEFT JOIN (%s) AS m ON m.absorbed = r.volunteer_id
            LEFT JOIN (%s) AS k ON k.record_id = r.record_id
            WHERE %s AND\s""".formatted(Persons.MERGED, Counting.CORRECTIONS, Counting.counts("r.record_id"));

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final ReadModels readModels;
    private final Clock clock;
    private final Remembered<Filter, Known> totals;

    DisclosureQueryHandler(
            @OfThePublic JdbcClient jdbc,
            Divisions divisions,
            ServiceCategories categories,
            ReadModels readModels,
            Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.categories = categories;
        this.readModels = readModels;
        this.clock = clock;
        this.totals = new Remembered<>(this::reckon, Known::position, readModels::position);
    }

    /** Totals, and the position that they rest on. */
    private record Known(long position, Totals totals) {}

    /**
     * First pages carry totals, which are remembered for a moment; they show no more than those count.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}
     */
    @QueryHandler
    DisclosedRecords handle(FindDisclosedRecords query) {
        Filter filter = filter(query);
        if (query.cursor() == null) {
            Long least = query.least();
            Known known = totals.ask(filter, least == null ? LogPositions.NOTHING : least);
            return page(filter, known.position() + 1, query.limit(), known.totals(), known.position());
        }
        return page(filter, query.cursor(), query.limit(), null, readModels.position());
    }

    private Filter filter(FindDisclosedRecords query) {
        String division = query.division();
        String category = query.category();
        return new Filter(
                division == null ? null : divisions.require(division),
                query.from(),
                query.to(),
                query.organisationId(),
                category == null ? null : categories.require(category));
    }

    private Known reckon(Filter filter) {
        return jdbc.sql(TOTALS + filter.condition())
                .params(filter.parameters())
                .query((row, number) -> new Known(
                        row.getLong("position"),
                        new Totals(row.getLong("records"), row.getLong("persons"), row.getLong("minutes"))))
                .single();
    }

    private DisclosedRecords page(Filter filter, long before, int limit, @Nullable Totals totals, long position) {
        List<DisclosedRecord> rows = jdbc.sql(SELECT + "WHERE r.position < :before AND " + filter.condition()
                        + " ORDER BY r.position DESC LIMIT :rows")
                .params(filter.parameters())
                .param("before", before)
                .param("rows", limit + 1)
                .query(this::record)
                .list();
        Pages.Page<DisclosedRecord, Long> page = Pages.of(rows, limit, DisclosedRecord::position);
        return new DisclosedRecords(totals, page.items(), page.next(), position);
    }

    @QueryHandler
    DisclosedRecord handle(FindDisclosedRecord query) {
        return jdbc.sql(SELECT + "WHERE r.record_id = :record")
                .param("record", query.recordId().value())
                .query(this::record)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_RECORD));
    }

    private DisclosedRecord record(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        String objection = row.getString("objection");
        String shift = row.getString("shift_id");
        String evidence = row.getString("evidence");
        List<String> hindrances = List.of((String[]) row.getArray("hindrances").getArray());
        LocalDate noticeUntil = row.getObject("notice_until", LocalDate.class);
        Instant start = Times.optionalInstant(row, "start_now");
        Instant end = Times.optionalInstant(row, "end_now");
        long certified = row.getLong("minutes");
        long minutes = row.getLong("minutes_now");
        return new DisclosedRecord(
                ServiceRecordId.stored(row.getString("record_id")),
                row.getString("name"),
                row.getString("organisation_id"),
                row.getString("organisation"),
                row.getString("activity"),
                row.getString("category"),
                state(hindrances, noticeUntil),
                start == null ? Times.instant(row, "started_at") : start,
                end == null ? Times.instant(row, "ended_at") : end,
                row.getObject("service_date", LocalDate.class),
                minutes,
                start == null ? null : Long.valueOf(certified),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getString("place"),
                Timeliness.valueOf(row.getString("timeliness")),
                row.getObject("days_late", Integer.class),
                noticeUntil,
                Math.toIntExact(hindrances.stream()
                        .filter(DisclosureQueryHandler::isObjection)
                        .count()),
                Times.instant(row, "certified_at"),
                objection == null ? null : ObjectionState.valueOf(objection),
                shift == null ? null : ShiftId.stored(shift),
                evidence == null ? null : EvidenceClass.valueOf(evidence),
                row.getLong("position"));
    }

    private RecordState state(List<String> hindrances, @Nullable LocalDate noticeUntil) {
        if (hindrances.contains(Counting.REVOCATION)) {
            return RecordState.REVOKED;
        }
        if (hindrances.stream().anyMatch(DisclosureQueryHandler::isObjection)) {
            return RecordState.SUSPENDED;
        }
        if (!hindrances.isEmpty()) {
            return RecordState.AWAITING_COUNTERSIGNATURE;
        }
        return noticeUntil == null || CivilTime.dateOf(clock.instant()).isAfter(noticeUntil)
                ? RecordState.FINAL
                : RecordState.UNDER_NOTICE;
    }

    private static boolean isObjection(String hindrance) {
        return !hindrance.equals(Counting.REVOCATION) && !hindrance.equals(Counting.COUNTERSIGNATURE);
    }
}
