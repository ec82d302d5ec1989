package org.redvest.query.exchange.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.query.Differences;
import org.redvest.api.exchange.national.query.Differences.Difference;
import org.redvest.api.exchange.national.query.FindDifferences;
import org.redvest.api.exchange.national.query.FindReconciliation;
import org.redvest.api.exchange.national.query.FindReconciliations;
import org.redvest.api.exchange.national.query.ReconciliationView;
import org.redvest.api.exchange.national.query.ReconciliationView.Total;
import org.redvest.api.exchange.national.query.Reconciliations;
import org.redvest.api.exchange.national.query.Reconciliations.Opened;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.web.Pages;
import org.redvest.query.exchange.national.Comparison.Standing;
import org.redvest.query.exchange.national.Comparisons.Begun;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How people stand in another system's export and in this ledger, as the ledger was known at the position at which the comparison
 * began: asked again years later, it is the same, whatever was certified, corrected or merged since. What officers made of it is
 * the newest that is known, and who was erased since is told by nothing that leads to them.
 */
@Component
class ReconciliationQueryHandler {

    /** The last word on each place in the list. */
    private static final String LAST_WORDS = """
            SELECT DISTINCT ON (d.ordinal) d.ordinal, d.verdict
            FROM (
                SELECT coalesce(w.line, %d + v.position) AS ordinal, w.verdict, w.position
                FROM query.difference_decision w LEFT JOIN query.person v ON v.volunteer_id = w.volunteer_id
                WHERE w.reconciliation_id = :reconciliation) AS d
            WHERE d.ordinal IS NOT NULL
            ORDER BY d.ordinal, d.position DESC""".formatted(Comparison.BEHIND_EVERY_LINE);

    private static final String SHOWN = "%s AS name, %s IS NOT NULL AS erased, l.verdict, l.words, l.decided_at"
            .formatted(Names.masked("v"), Persons.erasedAt("v.volunteer_id"));

    private static String lastWord(String about) {
        return """
                LEFT JOIN LATERAL (
                    SELECT w.verdict, w.words, w.decided_at FROM query.difference_decision w
                    WHERE w.reconciliation_id = :reconciliation AND %s
                    ORDER BY w.position DESC LIMIT 1) AS l ON true""".formatted(about);
    }

    /** By line, who that is under the number that went on then, and what other lines are theirs. */
    private static final String OF_THE_FILE =
            """
            SELECT c.line AS ordinal, p.number, %s, ARRAY(
                SELECT o.line FROM query.compared_record o
                WHERE o.reconciliation_id = :reconciliation AND o.line <> c.line AND o.volunteer_id = ANY (%s)
                ORDER BY o.line) AS other_lines
            FROM query.compared_record c
            CROSS JOIN LATERAL (
                SELECT coalesce(
                    (SELECT CASE WHEN m.merged THEN m.survivor END FROM query.account_merge m
                    WHERE m.absorbed = c.volunteer_id AND m.position <= :at ORDER BY m.position DESC LIMIT 1),
                    c.volunteer_id) AS number) AS p
            LEFT JOIN query.person v ON v.volunteer_id = p.number
            %s
            WHERE c.reconciliation_id = :reconciliation AND c.line IN (:places)""".formatted(SHOWN, Persons.numbersAt("c.volunteer_id", ":at"), lastWord("w.line = c.line"));

    /** By the position at which they registered. */
    private static final String OF_THOSE_ONLY_HERE =
            """
            SELECT v.position AS ordinal, v.volunteer_id AS number, %s, ARRAY[]::bigint[] AS other_lines
            FROM query.person v
            %s
            WHERE v.position IN (:places)""".formatted(SHOWN, lastWord("w.line IS NULL AND w.volunteer_id = v.volunteer_id"));

    private final JdbcClient jdbc;
    private final Comparisons comparisons;

    ReconciliationQueryHandler(JdbcClient jdbc, Comparisons comparisons) {
        this.jdbc = jdbc;
        this.comparisons = comparisons;
    }

    /** A page of comparisons. */
    @QueryHandler
    Reconciliations handle(FindReconciliations query) {
        long position = ReadModels.positionOver(jdbc);
        Long cursor = query.cursor();
        Pages.Page<Opened, Long> page = Pages.of(
                jdbc
                        .sql(Begun.SELECT + "WHERE r.position < :cursor ORDER BY r.position DESC LIMIT :rows")
                        .param("cursor", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(Begun::of)
                        .list()
                        .stream()
                        .map(Begun::opened)
                        .toList(),
                query.limit(),
                Opened::openedPosition);
        return new Reconciliations(page.items(), page.next(), position);
    }

    /**
     * A comparison in totals.
     *
     * @throws Refusal {@link Problem#UNKNOWN_RECONCILIATION}
     */
    @QueryHandler
    ReconciliationView handle(FindReconciliation query) {
        long position = ReadModels.positionOver(jdbc);
        Begun begun = require(query.reconciliationId());
        Comparison comparison = comparisons.of(begun);
        return new ReconciliationView(
                begun.opened(),
                comparison == null ? List.of() : totals(query.reconciliationId(), comparison),
                position);
    }

    private List<Total> totals(ReconciliationId reconciliation, Comparison comparison) {
        Map<DifferenceKind, Map<DifferenceVerdict, Long>> decided = new EnumMap<>(DifferenceKind.class);
        lastWords(reconciliation)
                .forEach((ordinal, verdict) -> comparison.kindAt(ordinal).ifPresent(kind -> decided.computeIfAbsent(
                                kind, _ -> new EnumMap<>(DifferenceVerdict.class))
                        .merge(verdict, 1L, Long::sum)));
        return Arrays.stream(DifferenceKind.values())
                .map(kind -> {
                    Comparison.Sum sum = comparison.sum(kind);
                    Map<DifferenceVerdict, Long> verdicts = decided.getOrDefault(kind, Map.of());
                    return new Total(
                            kind,
                            sum.count(),
                            sum.minutesThere(),
                            sum.minutesHere(),
                            verdicts.getOrDefault(DifferenceVerdict.ACCEPTED, 0L),
                            verdicts.getOrDefault(DifferenceVerdict.REJECTED, 0L),
                            verdicts.getOrDefault(DifferenceVerdict.LEFT, 0L));
                })
                .toList();
    }

    /** By place in the list. */
    private Map<Long, DifferenceVerdict> lastWords(ReconciliationId reconciliation) {
        Map<Long, DifferenceVerdict> words = new HashMap<>();
        jdbc.sql(LAST_WORDS).param("reconciliation", reconciliation.value()).query(row -> {
            words.put(row.getLong("ordinal"), DifferenceVerdict.valueOf(row.getString("verdict")));
        });
        return words;
    }

    /**
     * A page of differences.
     *
     * @throws Refusal {@link Problem#UNKNOWN_RECONCILIATION}
     */
    @QueryHandler
    Differences handle(FindDifferences query) {
        long position = ReadModels.positionOver(jdbc);
        Begun begun = require(query.reconciliationId());
        Comparison comparison = comparisons.of(begun);
        if (comparison == null) {
            return new Differences(List.of(), null, position);
        }
        Long cursor = query.cursor();
        Pages.Page<Standing, Long> page = Pages.of(
                comparison.after(
                        cursor == null ? 0 : cursor, query.kind(), wanted(query, comparison), query.limit() + 1),
                query.limit(),
                Standing::ordinal);
        return new Differences(shown(begun, page.items()), page.next(), position);
    }

    /** Where only what is open is asked for: what differs, and nobody decided. */
    private LongPredicate wanted(FindDifferences query, Comparison comparison) {
        if (!query.open()) {
            return _ -> true;
        }
        Set<Long> decided = lastWords(query.reconciliationId()).keySet();
        return ordinal -> !decided.contains(ordinal)
                && comparison
                        .kindAt(ordinal)
                        .filter(kind -> kind != DifferenceKind.EQUAL)
                        .isPresent();
    }

    /** What is told of a person beside how they stand. */
    private record Shown(
            @Nullable String number,
            @Nullable String name,
            boolean erased,
            List<Long> otherLines,
            @Nullable DifferenceVerdict verdict,
            @Nullable String words,
            @Nullable Instant decidedAt) {

        static Shown of(ResultSet row) throws SQLException {
            String verdict = row.getString("verdict");
            return new Shown(
                    row.getString("number"),
                    row.getString("name"),
                    row.getBoolean("erased"),
                    List.of((Long[]) row.getArray("other_lines").getArray()),
                    verdict == null ? null : DifferenceVerdict.valueOf(verdict),
                    row.getString("words"),
                    Times.optionalInstant(row, "decided_at"));
        }
    }

    private List<Difference> shown(Begun begun, List<Standing> standings) {
        Map<Long, Shown> shown = new HashMap<>();
        look(
                OF_THE_FILE,
                begun,
                standings.stream().filter(Standing::isInTheFile).toList(),
                0,
                shown);
        look(
                OF_THOSE_ONLY_HERE,
                begun,
                standings.stream().filter(one -> !one.isInTheFile()).toList(),
                Comparison.BEHIND_EVERY_LINE,
                shown);
        return standings.stream()
                .flatMap(one -> Stream.ofNullable(shown.get(one.ordinal())).map(known -> difference(one, known)))
                .toList();
    }

    /** Looks up those at some places, which lie behind an offset. */
    private void look(String sql, Begun begun, List<Standing> standings, long offset, Map<Long, Shown> shown) {
        if (!standings.isEmpty()) {
            jdbc.sql(sql)
                    .param("reconciliation", begun.opened().reconciliationId().value())
                    .param("at", begun.opened().openedPosition())
                    .param(
                            "places",
                            standings.stream()
                                    .map(one -> one.ordinal() - offset)
                                    .toList())
                    .query(row -> {
                        shown.put(offset + row.getLong("ordinal"), Shown.of(row));
                    });
        }
    }

    private static Difference difference(Standing standing, Shown shown) {
        DifferenceKind kind = standing.kind();
        boolean isHere = kind != DifferenceKind.ONLY_THERE;
        boolean leadsThere = !isHere || !shown.erased();
        String number = isHere && !shown.erased() ? shown.number() : null;
        return new Difference(
                kind,
                standing.isInTheFile() && leadsThere ? standing.ordinal() : null,
                isHere && leadsThere ? shown.otherLines() : List.of(),
                number == null ? null : VolunteerId.stored(number),
                isHere ? shown.name() : null,
                kind == DifferenceKind.ONLY_HERE ? null : standing.minutesThere(),
                isHere ? standing.minutesHere() : null,
                shown.verdict(),
                shown.words(),
                shown.decidedAt());
    }

    private Begun require(ReconciliationId reconciliation) {
        return jdbc.sql(Begun.SELECT + "WHERE r.reconciliation_id = :reconciliation")
                .param("reconciliation", reconciliation.value())
                .query(Begun::of)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_RECONCILIATION));
    }
}
