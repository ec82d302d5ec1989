package org.redvest.query.open.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Definition;
import org.redvest.api.Problem;
import org.redvest.api.Provenance;
import org.redvest.api.Refusal;
import org.redvest.api.open.report.query.FindYearlyReport;
import org.redvest.api.open.report.query.YearlyReport;
import org.redvest.api.open.report.query.YearlyReport.Figure;
import org.redvest.api.open.report.query.YearlyReport.Line;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.city.Division;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.facts.service.ServiceColumns;
import org.redvest.query.facts.service.ServiceColumns.Selection;
import org.redvest.query.facts.service.ServiceColumns.Sums;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Sources;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons the report of a year. */
@Component
class YearlyReportQueryHandler {

    /** Of each number the last that was said of it before the end of the year; of two that are one person's, the one that goes on. */
    private static final String REGISTERED = """
            SELECT count(*)
            FROM query.person p
            LEFT JOIN (
                SELECT DISTINCT ON (c.volunteer_id) c.volunteer_id, c.state FROM query.person_change c
                WHERE c.changed_at < :end ORDER BY c.volunteer_id, c.position DESC) AS s USING (volunteer_id)
            LEFT JOIN (
                SELECT DISTINCT ON (m.absorbed) m.absorbed, m.merged FROM query.account_merge m
                WHERE m.changed_at < :end ORDER BY m.absorbed, m.position DESC) AS m ON m.absorbed = p.volunteer_id
            WHERE coalesce(s.state, CASE WHEN p.effective_at < :end THEN '%1$s' END) = '%1$s' AND m.merged IS NOT TRUE""".formatted(RegistrationState.IN_EFFECT);

    private static final String ORGANISATIONS = """
            SELECT count(*) FROM query.organisation o
            WHERE o.registered_at < :end AND NOT EXISTS (
                SELECT FROM query.organisation_change c
                WHERE c.organisation_id = o.organisation_id AND c.kind = 'DISSOLVED' AND c.changed_at < :end)""";

    /** Of the records of the year's services. */
    private static final String OF_THE_YEAR =
            "r.service_date BETWEEN :from AND :to AND (:all OR r.organisation_id = ANY (:organisations))";

    private static final String TIMELINESS =
            "SELECT r.timeliness, count(*) AS records FROM query.service_record r WHERE %s GROUP BY r.timeliness"
                    .formatted(OF_THE_YEAR);

    private static final String CHANGES = """
            SELECT count(DISTINCT c.record_id) FILTER (WHERE c.kind = 'CORRECTED') AS corrected,
                count(DISTINCT c.record_id) FILTER (WHERE c.kind = 'SUSPENDED') AS objected,
                count(DISTINCT c.record_id) FILTER (WHERE c.kind = 'REVOKED' AND NOT EXISTS (
                    SELECT FROM query.record_change l
                    WHERE l.record_id = c.record_id AND l.kind = 'REINSTATED' AND l.position > c.position)) AS revoked
            FROM query.record_change c JOIN query.service_record r USING (record_id)
            WHERE %s""".formatted(OF_THE_YEAR);

    private final JdbcClient jdbc;
    private final CountedServices services;
    private final Remembered<Asked, YearlyReport> reports;

    YearlyReportQueryHandler(@OfThePublic JdbcClient jdbc, CountedServices services, ReadModels readModels) {
        this.jdbc = jdbc;
        this.services = services;
        this.reports = new Remembered<>(this::report, YearlyReport::position, readModels::position);
    }

    private record Asked(int year, @Nullable String organisation) {

        LocalDate first() {
            return LocalDate.of(year, Month.JANUARY, 1);
        }

        LocalDate last() {
            return LocalDate.of(year, Month.DECEMBER, 31);
        }
    }

    private record Served(
            Sums all, Map<String, Sums> months, Map<String, Sums> categories, Map<String, Sums> districts) {}

    /**
     * The report.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORGANISATION}
     */
    @QueryHandler
    YearlyReport handle(FindYearlyReport query) {
        Long least = query.least();
        return reports.ask(
                new Asked(query.year(), query.organisationId()), least == null ? LogPositions.NOTHING : least);
    }

    private YearlyReport report(Asked asked) {
        String organisation = asked.organisation();
        if (organisation != null) {
            requireKnown(organisation);
        }
        Set<String> codes = organisation == null
                ? null
                : jdbc.sql(Succession.CODES)
                        .param("organisation", organisation)
                        .query(String.class)
                        .set();
        Selection year = Selection.during(asked.first(), asked.last()).by(codes);
        Found<Served> served = services.look(all -> served(all, year));
        long position = served.position();
        List<Figure> figures = new ArrayList<>();
        if (codes == null) {
            figures.add(standing(
                    YearlyReport.Key.REGISTERED_PERSONS, Definition.REGISTERED_PERSONS, REGISTERED, asked, position));
            figures.add(standing(
                    YearlyReport.Key.REGISTERED_ORGANISATIONS,
                    Definition.REGISTERED_ORGANISATIONS,
                    ORGANISATIONS,
                    asked,
                    position));
        }
        Provenance counted = sources(Definition.COUNTED_SERVICE, asked).at(position);
        Sums sums = served.found().all();
        figures.add(new Figure(YearlyReport.Key.PERSONS, sums.persons(), counted));
        figures.add(new Figure(YearlyReport.Key.RECORDS, sums.records(), counted));
        figures.add(new Figure(YearlyReport.Key.MINUTES, sums.minutes(), counted));
        Provenance recorded = sources(Definition.RECORDING_WORK, asked).at(position);
        recording(asked, codes).forEach((key, value) -> figures.add(new Figure(key, value, recorded)));
        return new YearlyReport(
                asked.year(),
                organisation,
                organisation == null ? null : name(organisation),
                position,
                figures,
                months(asked.year(), served.found().months()),
                lines(served.found().categories()),
                lines(served.found().districts()),
                counted);
    }

    private static Served served(ServiceColumns all, Selection year) {
        return new Served(
                all.total(year), all.byMonth(year), all.byCategory(year), all.byPlace(year, Division.Level.DISTRICT));
    }

    private static Sources sources(Definition definition, Asked asked) {
        return Sources.ofServices(definition, asked.first(), asked.last(), null).by(asked.organisation());
    }

    private Figure standing(YearlyReport.Key key, Definition definition, String sql, Asked asked, long position) {
        long value = jdbc.sql(sql)
                .param("end", Times.parameter(CivilTime.startOf(asked.last().plusDays(1))))
                .query(Long.class)
                .single();
        return new Figure(key, value, Sources.ofNoRecord(definition, asked.first(), asked.last(), position));
    }

    private Map<YearlyReport.Key, Long> recording(Asked asked, @Nullable Set<String> codes) {
        Map<YearlyReport.Key, Long> recording = new EnumMap<>(YearlyReport.Key.class);
        for (Timeliness timeliness : Timeliness.values()) {
            recording.put(key(timeliness), 0L);
        }
        asked(TIMELINESS, asked, codes).query(row -> {
            recording.put(key(Timeliness.valueOf(row.getString("timeliness"))), row.getLong("records"));
        });
        asked(CHANGES, asked, codes).query(row -> {
            recording.put(YearlyReport.Key.CORRECTED, row.getLong("corrected"));
            recording.put(YearlyReport.Key.REVOKED, row.getLong("revoked"));
            recording.put(YearlyReport.Key.OBJECTED, row.getLong("objected"));
        });
        return recording;
    }

    private static YearlyReport.Key key(Timeliness timeliness) {
        return switch (timeliness) {
            case ON_TIME -> YearlyReport.Key.RECORDED_ON_TIME;
            case LATE -> YearlyReport.Key.RECORDED_LATE;
            case DEADLINE_UNKNOWN -> YearlyReport.Key.RECORDED_DEADLINE_UNKNOWN;
        };
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked, @Nullable Set<String> codes) {
        return jdbc.sql(sql)
                .param("from", asked.first())
                .param("to", asked.last())
                .param("all", codes == null)
                .param(
                        "organisations",
                        Objects.requireNonNullElse(codes, Set.of()).toArray(String[]::new));
    }

    /** Records of lists may be those of an organisation that was never registered. */
    private void requireKnown(String organisation) {
        boolean known = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM query.organisation WHERE organisation_id = :organisation)
                            OR EXISTS (SELECT FROM query.service_record WHERE organisation_id = :organisation)""")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new Refusal(Problem.UNKNOWN_ORGANISATION);
        }
    }

    private @Nullable String name(String organisation) {
        return jdbc.sql("SELECT name FROM query.organisation WHERE organisation_id = :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static List<Line> months(int year, Map<String, Sums> found) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> "%04d-%02d".formatted(year, month))
                .map(month -> line(month, found.getOrDefault(month, Sums.NONE)))
                .toList();
    }

    private static List<Line> lines(Map<String, Sums> found) {
        return found.entrySet().stream()
                .filter(one -> one.getValue().records() > 0)
                .map(one -> line(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(Line::minutes).reversed().thenComparing(Line::key))
                .toList();
    }

    private static Line line(String key, Sums sums) {
        return new Line(key, sums.minutes(), sums.persons(), sums.records());
    }
}
