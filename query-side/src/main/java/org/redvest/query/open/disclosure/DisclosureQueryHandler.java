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
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.facts.service.ServiceColumns.Selection;
import org.redvest.query.facts.service.ServiceColumns.Sums;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DisclosureQueryHandler {

    private static final String SELECT = """
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

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Clock clock;
    private final CountedServices services;
    private final Remembered<Selection, Found<Sums>> totals;

    DisclosureQueryHandler(
            @OfThePublic JdbcClient jdbc,
            Divisions divisions,
            ServiceCategories categories,
            ReadModels readModels,
            CountedServices services,
            Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.categories = categories;
        this.services = services;
        this.clock = clock;
        this.totals = new Remembered<>(
                asked -> services.look(all -> all.total(asked)), Found::position, readModels::position);
    }

    /**
     * First pages carry totals, which are remembered for a moment; they show no more than those count.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}
     */
    @QueryHandler
    DisclosedRecords handle(FindDisclosedRecords query) {
        Selection asked = selection(query);
        if (query.cursor() == null) {
            Long least = query.least();
            Found<Sums> sums = totals.ask(asked, least == null ? LogPositions.NOTHING : least);
            Sums found = sums.found();
            Totals shown = new Totals(found.records(), found.persons(), found.minutes());
            return page(asked, sums.position() + 1, query.limit(), shown);
        }
        return page(asked, query.cursor(), query.limit(), null);
    }

    private Selection selection(FindDisclosedRecords query) {
        String division = query.division();
        String category = query.category();
        String organisation = query.organisationId();
        return new Selection(
                division == null ? null : divisions.require(division),
                query.from(),
                query.to(),
                organisation == null
                        ? null
                        : jdbc.sql(Succession.CODES)
                                .param("organisation", organisation)
                                .query(String.class)
                                .set(),
                category == null ? null : categories.require(category));
    }

    private DisclosedRecords page(Selection asked, long before, int limit, @Nullable Totals totals) {
        Found<List<Long>> newest = services.look(all -> all.newest(asked, before, limit + 1));
        List<DisclosedRecord> rows = jdbc.sql(SELECT + "WHERE r.position = ANY(:positions) ORDER BY r.position DESC")
                .param("positions", newest.found().toArray(Long[]::new))
                .query(this::record)
                .list();
        Pages.Page<DisclosedRecord, Long> page = Pages.of(rows, limit, DisclosedRecord::position);
        return new DisclosedRecords(totals, page.items(), page.next(), totals == null ? newest.position() : before - 1);
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
