package org.redvest.query.service.scrutiny;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.RuleTerms;
import org.redvest.api.service.scrutiny.query.FindFindings;
import org.redvest.api.service.scrutiny.query.FindRuleTrial;
import org.redvest.api.service.scrutiny.query.FindScrutinyRules;
import org.redvest.api.service.scrutiny.query.FindingState;
import org.redvest.api.service.scrutiny.query.RuleFindings;
import org.redvest.api.service.scrutiny.query.RuleFindings.Case;
import org.redvest.api.service.scrutiny.query.RuleTrial;
import org.redvest.api.service.scrutiny.query.RuleTrial.Figure;
import org.redvest.api.service.scrutiny.query.RuleTrial.Finding;
import org.redvest.api.service.scrutiny.query.RuleTrial.FoundRecord;
import org.redvest.api.service.scrutiny.query.RuleTrial.Month;
import org.redvest.api.service.scrutiny.query.ScrutinyRules;
import org.redvest.api.service.scrutiny.query.ScrutinyRules.Days;
import org.redvest.api.service.scrutiny.query.ScrutinyRules.RuleView;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Rules over the log and what they find, which is reckoned from the facts whenever it is asked: so a rule can be tried on any year,
 * and finds nothing that the facts do not bear out.
 */
@Component
class RuleQueryHandler {

    /** Findings at most: whoever has more than a thousand cases asks for too much. */
    private static final int MOST = 1_000;

    /** Days of a period at most. */
    private static final int MOST_DAYS = 400;

    /** Digits that a district's code has, that each level beneath it has more, and that the districts of a city share. */
    private static final int DISTRICT = 6;

    private static final int LEVEL = 3;
    private static final int CITY = 4;

    private static final String RECORDS = """
            SELECT r.record_id, r.volunteer_id, r.certified_by, r.organisation_id, r.service_date, r.minutes, r.division
            FROM query.service_record r WHERE r.record_id IN (:records)""";

    private static final String RULES = """
            SELECT r.*, ARRAY(
                SELECT (CASE WHEN s.switched_on THEN '+' ELSE '-' END) || s.from_date
                FROM query.scrutiny_rule_switch s WHERE s.rule_id = r.rule_id ORDER BY s.position) AS switches
            FROM query.scrutiny_rule r WHERE\s""";

    private static final String DECISIONS = """
            SELECT DISTINCT ON (d.finding_id) d.finding_id, d.verdict, d.reason, d.decided_at
            FROM query.finding_decision d WHERE d.rule_id = :rule ORDER BY d.finding_id, d.position DESC""";

    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    RuleQueryHandler(JdbcClient jdbc, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /** A finding whose records are not looked up yet. */
    private record Found(
            LocalDate from, LocalDate to, List<String> divisions, List<String> records, Map<Figure, Long> figures) {

        FindingId idFor(ScrutinyRuleId rule) {
            return FindingId.of(
                    rule, records.stream().map(ServiceRecordId::stored).toList());
        }

        /** The least division in which all records lie: their own, a street, a district, or the city. */
        String division() {
            String all = divisions.getFirst();
            for (String division : divisions) {
                while (!division.startsWith(all)) {
                    all = all.length() > DISTRICT ? all.substring(0, all.length() - LEVEL) : all.substring(0, CITY);
                }
            }
            return all.length() == CITY ? all + "00" : all;
        }

        boolean liesWithin(@Nullable Set<Remit> remits) {
            return remits == null
                    || divisions.stream().map(DivisionCode::stored).anyMatch(division -> remits.stream()
                            .anyMatch(remit -> remit.holds(division)));
        }
    }

    /**
     * What it finds.
     *
     * @throws Refusal {@link Problem#WINDOW_REVERSED}, {@link Problem#WINDOW_TOO_LONG}
     */
    @QueryHandler
    RuleTrial handle(FindRuleTrial query) {
        requirePeriod(query.from(), query.to());
        return snapshot.read(() -> trial(query));
    }

    private static void requirePeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new Refusal(Problem.WINDOW_TOO_LONG);
        }
    }

    @QueryHandler
    ScrutinyRules handle(FindScrutinyRules query) {
        Long cursor = query.cursor();
        Pages.Page<RuleView, Long> page = Pages.of(
                jdbc.sql(RULES + "r.position < :cursor ORDER BY r.position DESC LIMIT :rows")
                        .param("cursor", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(RuleQueryHandler::rule)
                        .list(),
                query.limit(),
                RuleView::adopted);
        return new ScrutinyRules(page.items(), page.next(), readModels.position());
    }

    private static RuleView rule(ResultSet row, int number) throws SQLException {
        Map<RuleParameter, Integer> figures = new EnumMap<>(RuleParameter.class);
        for (String figure : texts(row, "figures")) {
            int equals = figure.indexOf('=');
            figures.put(
                    RuleParameter.valueOf(figure.substring(0, equals)), Integer.valueOf(figure.substring(equals + 1)));
        }
        return new RuleView(
                ScrutinyRuleId.stored(row.getString("rule_id")),
                new RuleTerms(RuleKind.valueOf(row.getString("kind")), figures),
                Times.instant(row, "adopted_at"),
                days(texts(row, "switches")),
                row.getLong("position"));
    }

    /** From +2026-01-01, -2026-07-01 and so on, which take turns. */
    private static List<Days> days(List<String> switches) {
        List<Days> days = new ArrayList<>();
        for (String each : switches) {
            LocalDate from = LocalDate.parse(each.substring(1));
            if (each.charAt(0) == '+') {
                days.add(new Days(from, null));
            } else {
                days.add(new Days(days.removeLast().from(), from));
            }
        }
        return days;
    }

    /**
     * What a rule finds on the days on which it is on.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SCRUTINY_RULE}, {@link Problem#WINDOW_REVERSED}, {@link Problem#WINDOW_TOO_LONG}
     */
    @QueryHandler
    RuleFindings handle(FindFindings query) {
        requirePeriod(query.from(), query.to());
        return snapshot.read(() -> findings(query));
    }

    private RuleFindings findings(FindFindings query) {
        RuleView rule = jdbc.sql(RULES + "r.rule_id = :rule")
                .param("rule", query.ruleId().value())
                .query(RuleQueryHandler::rule)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SCRUTINY_RULE));
        Map<FindingId, Decision> decisions =
                jdbc
                        .sql(DECISIONS)
                        .param("rule", query.ruleId().value())
                        .query(RuleQueryHandler::decision)
                        .list()
                        .stream()
                        .collect(toMap(Decision::findingId, decision -> decision));
        Predicate<Found> wanted = finding -> finding.liesWithin(query.remits())
                && (query.state() == null || query.state() == stateOf(decisions.get(finding.idFor(query.ruleId()))));
        List<Found> all = rule.on().stream()
                .flatMap(days -> within(rule.terms(), days, query.from(), query.to(), wanted).stream())
                .toList();
        List<Found> seen = all.subList(0, Math.min(MOST, all.size()));
        Integer cursor = query.cursor();
        int begin = cursor == null ? 0 : Math.clamp(cursor, 0, seen.size());
        int end = Math.min(seen.size(), begin + query.limit());
        return new RuleFindings(
                query.ruleId(),
                rule.terms(),
                query.from(),
                query.to(),
                all.size() > MOST,
                cases(query.ruleId(), seen.subList(begin, end), decisions),
                end < seen.size() ? end : null,
                readModels.position());
    }

    private List<Found> within(RuleTerms terms, Days days, LocalDate from, LocalDate to, Predicate<Found> wanted) {
        LocalDate first = days.from().isAfter(from) ? days.from() : from;
        LocalDate until = days.until();
        LocalDate last = until == null || until.isAfter(to) ? to : until.minusDays(1);
        return last.isBefore(first) ? List.of() : found(terms, first, last, wanted);
    }

    private record Decision(FindingId findingId, FindingState state, String reason, Instant decidedAt) {}

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                FindingId.stored(row.getString("finding_id")),
                FindingState.valueOf(row.getString("verdict")),
                row.getString("reason"),
                Times.instant(row, "decided_at"));
    }

    private static FindingState stateOf(@Nullable Decision decision) {
        return decision == null ? FindingState.OPEN : decision.state();
    }

    private List<Case> cases(ScrutinyRuleId rule, List<Found> page, Map<FindingId, Decision> decisions) {
        List<Finding> findings = withRecords(page);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            FindingId id = page.get(i).idFor(rule);
            Decision decision = decisions.get(id);
            cases.add(new Case(
                    id,
                    page.get(i).division(),
                    findings.get(i),
                    stateOf(decision),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.decidedAt()));
        }
        return cases;
    }

    private RuleTrial trial(FindRuleTrial query) {
        List<Found> all = found(query.terms(), query.from(), query.to(), finding -> finding.liesWithin(query.remits()));
        List<Found> seen = all.subList(0, Math.min(MOST, all.size()));
        Integer cursor = query.cursor();
        int begin = cursor == null ? 0 : Math.clamp(cursor, 0, seen.size());
        int end = Math.min(seen.size(), begin + query.limit());
        return new RuleTrial(
                query.terms(),
                query.from(),
                query.to(),
                cursor == null ? months(seen) : null,
                all.size() > MOST,
                withRecords(seen.subList(begin, end)),
                end < seen.size() ? end : null,
                readModels.position());
    }

    /**
     * Those that are wanted, and one more than are told of where there are more. What is not wanted takes no place of theirs:
     * whoever may see one district is not told of less because others have many.
     */
    private List<Found> found(RuleTerms terms, LocalDate from, LocalDate to, Predicate<Found> wanted) {
        String ordered =
                "SELECT f.* FROM (%s) AS f ORDER BY f.position, f.records".formatted(RuleQueries.of(terms.kind()));
        StatementSpec statement = jdbc.sql(ordered)
                .param("from", from)
                .param("to", to)
                // without it all rows come at once, however many
                .withFetchSize(MOST);
        for (Map.Entry<RuleParameter, Integer> figure : terms.parameters().entrySet()) {
            statement = statement.param(nameOf(figure.getKey()), figure.getValue());
        }
        try (Stream<Found> rows = statement.query(RuleQueryHandler::finding).stream()) {
            return rows.filter(wanted).limit(MOST + 1L).toList();
        }
    }

    /** KM_PER_HOUR is kmPerHour. */
    private static String nameOf(RuleParameter parameter) {
        StringBuilder name = new StringBuilder();
        for (String word : parameter.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return name.toString();
    }

    private static Found finding(ResultSet row, int number) throws SQLException {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String label = row.getMetaData().getColumnLabel(column);
            for (Figure figure : Figure.values()) {
                if (figure.name().equals(label)) {
                    figures.put(figure, row.getLong(column));
                }
            }
        }
        return new Found(
                row.getObject("first_date", LocalDate.class),
                row.getObject("last_date", LocalDate.class),
                texts(row, "divisions"),
                texts(row, "records"),
                figures);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<Month> months(List<Found> findings) {
        return findings.stream()
                .collect(groupingBy(finding -> YearMonth.from(finding.to()), TreeMap::new, counting()))
                .entrySet()
                .stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    private List<Finding> withRecords(List<Found> page) {
        List<String> named = page.stream()
                .flatMap(finding -> finding.records().stream())
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        Map<String, FoundRecord> records =
                jdbc.sql(RECORDS).param("records", named).query(RuleQueryHandler::record).list().stream()
                        .collect(toMap(record -> record.serviceRecordId().value(), record -> record));
        return page.stream()
                .map(finding -> new Finding(
                        finding.from(),
                        finding.to(),
                        finding.figures(),
                        finding.records().stream()
                                .map(record -> Objects.requireNonNull(records.get(record)))
                                .toList()))
                .toList();
    }

    private static FoundRecord record(ResultSet row, int number) throws SQLException {
        return new FoundRecord(
                ServiceRecordId.stored(row.getString("record_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                VolunteerId.stored(row.getString("certified_by")),
                row.getString("organisation_id"),
                row.getObject("service_date", LocalDate.class),
                row.getLong("minutes"),
                row.getString("division"));
    }
}
