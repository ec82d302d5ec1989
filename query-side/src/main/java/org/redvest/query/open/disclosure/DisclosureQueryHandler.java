package org.redvest.query.open.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Definition;
import org.redvest.api.Problem;
import org.redvest.api.Provenance;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.open.disclosure.query.FindDisclosedRecord;
import org.redvest.api.open.disclosure.query.FindDisclosedRecords;
import org.redvest.api.open.disclosure.query.NoticeState;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.city.WorkingDays;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.facts.service.ServiceColumns.Notice;
import org.redvest.query.facts.service.ServiceColumns.Selection;
import org.redvest.query.facts.service.ServiceColumns.Sums;
import org.redvest.query.facts.service.Standing;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Sources;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DisclosureQueryHandler {

    private static final String SELECT = """
            SELECT r.*, o.name AS organisation, %s AS name, %s AS counted_as, %s
            FROM query.service_record r LEFT JOIN query.organisation o USING (organisation_id)
            %s""".formatted(
                    Names.published("r.volunteer_id"), Counting.countedAsNow("r"), Standing.COLUMNS, Standing.JOIN);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final CountedServices services;
    private final Remembered<Selection, Found<Sums>> totals;

    DisclosureQueryHandler(
            @OfThePublic JdbcClient jdbc,
            Divisions divisions,
            ServiceCategories categories,
            WorkingDays workingDays,
            ReadModels readModels,
            CountedServices services,
            Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.categories = categories;
        this.workingDays = workingDays;
        this.services = services;
        this.clock = clock;
        this.totals = new Remembered<>(
                asked -> services.look(all -> all.total(asked)), Found::position, readModels::position);
    }

    /**
     * First pages carry totals, which are remembered for a moment; they show no more than those count. Of a column of a ranking, they are
     * those of that column, though it does not count.
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
            Provenance from = Sources.ofServices(Definition.COUNTED_SERVICE, query.from(), query.to(), query.division())
                    .by(query.organisationId())
                    .of(query.category())
                    .under(query.notice())
                    .as(query.countedAs())
                    .at(sums.position());
            return page(asked, sums.position() + 1, query.limit(), shown, from);
        }
        return page(asked, query.cursor(), query.limit(), null, null);
    }

    private Selection selection(FindDisclosedRecords query) {
        String division = query.division();
        String category = query.category();
        String organisation = query.organisationId();
        NoticeState notice = query.notice();
        return new Selection(
                division == null ? null : divisions.require(division),
                null,
                query.from(),
                query.to(),
                organisation == null
                        ? null
                        : jdbc.sql(Succession.CODES)
                                .param("organisation", organisation)
                                .query(String.class)
                                .set(),
                category == null ? null : categories.require(category),
                query.countedAs(),
                notice == null ? null : new Notice(notice == NoticeState.FINAL, today()));
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    private DisclosedRecords page(
            Selection asked, long before, int limit, @Nullable Totals totals, @Nullable Provenance from) {
        Found<List<Long>> newest = services.look(all -> all.newest(asked, before, limit + 1));
        List<DisclosedRecord> rows = jdbc.sql(SELECT + "WHERE r.position = ANY(:positions) ORDER BY r.position DESC")
                .param("positions", newest.found().toArray(Long[]::new))
                .query(this::record)
                .list();
        Pages.Page<DisclosedRecord, Long> page = Pages.of(rows, limit, DisclosedRecord::position);
        return new DisclosedRecords(
                totals, from, page.items(), page.next(), totals == null ? newest.position() : before - 1);
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
        String shift = row.getString("shift_id");
        String evidence = row.getString("evidence");
        LocalDate today = today();
        Standing standing = Standing.of(row, today);
        LocalDate noticeUntil = row.getObject("notice_until", LocalDate.class);
        String record = row.getString("record_id");
        boolean underNotice = standing.state() == RecordState.UNDER_NOTICE;
        OptionalInt left =
                noticeUntil == null || !underNotice ? OptionalInt.empty() : workingDays.between(today, noticeUntil);
        return new DisclosedRecord(
                ServiceRecordId.stored(record),
                row.getString("name"),
                row.getString("organisation_id"),
                row.getString("organisation"),
                row.getString("activity"),
                row.getString("category"),
                standing.state(),
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
                noticeUntil,
                left.isPresent() ? left.getAsInt() : null,
                underNotice || standing.state() == RecordState.SUSPENDED
                        ? "/api/v1/service-records/" + record + "/objections"
                        : null,
                CountedAs.of(row.getInt("counted_as")),
                standing.openObjections(),
                Times.instant(row, "certified_at"),
                standing.objection(),
                shift == null ? null : ShiftId.stored(shift),
                evidence == null ? null : EvidenceClass.valueOf(evidence),
                row.getLong("position"));
    }
}
