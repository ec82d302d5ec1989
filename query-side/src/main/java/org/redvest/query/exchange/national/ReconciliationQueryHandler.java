package org.redvest.query.exchange.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
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
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How people stand in another system's export and in this ledger, as the ledger was known at the position at which the comparison
 * began: asked again years later, it is the same, whatever was certified, corrected or merged since.
 */
@Component
class ReconciliationQueryHandler {

    /** Who is only here stands in the list behind every line that a file can have. */
    private static final long BEHIND_EVERY_LINE = 1L << 40;

    private static final String RECONCILIATIONS = """
            SELECT r.*, e.completed_at
            FROM query.reconciliation r LEFT JOIN query.reconciliation_end e USING (reconciliation_id)
            WHERE\s""";

    /** The last word on each line, and on each person who is only here. */
    private static final String LAST_WORDS = """
            SELECT DISTINCT ON (w.line, w.volunteer_id) w.line, w.volunteer_id, w.verdict, w.words, w.decided_at
            FROM query.difference_decision w WHERE w.reconciliation_id = :reconciliation
            ORDER BY w.line, w.volunteer_id, w.position DESC""";

    /**
     * The records of the file. Hours are equal where this ledger's, written in tenths of an hour as the export's are, are the same
     * (half up): 6 minutes are a tenth.
     *
     * @param minutes joins what counted of the person with the number in a column, as {@code h}
     */
    private static String inTheFile(UnaryOperator<String> minutes) {
        return """
                SELECT c.line AS ordinal, c.line, c.volunteer_id, c.minutes AS minutes_there,
                    CASE WHEN c.volunteer_id IS NOT NULL THEN coalesce(h.minutes, 0) END AS minutes_here,
                    CASE
                        WHEN c.volunteer_id IS NULL THEN '%s'
                        WHEN NOT c.same_name THEN '%s'
                        WHEN (coalesce(h.minutes, 0) + 3) / 6 * 6 = c.minutes THEN '%s'
                        ELSE '%s'
                    END AS kind, l.verdict, l.words, l.decided_at
                FROM query.compared_record c %s LEFT JOIN (%s) AS l ON l.line = c.line
                WHERE c.reconciliation_id = :reconciliation AND c.line > :cursor""".formatted(
                        DifferenceKind.ONLY_THERE,
                        DifferenceKind.NAME_DIFFERS,
                        DifferenceKind.EQUAL,
                        DifferenceKind.TIME_DIFFERS,
                        minutes.apply("c.volunteer_id"),
                        LAST_WORDS);
    }

    /** Volunteers whose registration was in effect, or banned, under a number that went on, and who are in no record of the file. */
    private static String onlyHere(UnaryOperator<String> minutes) {
        return """
                SELECT %d + v.position AS ordinal, NULL::bigint AS line, v.volunteer_id, NULL::bigint AS minutes_there,
                    coalesce(h.minutes, 0) AS minutes_here, '%s' AS kind, l.verdict, l.words, l.decided_at
                FROM query.reconciliation_end e
                JOIN query.person v ON v.position <= :at
                %s LEFT JOIN (%s) AS l ON l.volunteer_id = v.volunteer_id
                WHERE e.reconciliation_id = :reconciliation AND v.position > :cursor - %1$d
                    AND coalesce(
                        (SELECT s.state FROM query.person_change s
                        WHERE s.volunteer_id = v.volunteer_id AND s.position <= :at ORDER BY s.position DESC LIMIT 1),
                        v.state) IN ('%s', '%s')
                    AND coalesce(
                        (SELECT NOT m.merged FROM query.account_merge m
                        WHERE m.absorbed = v.volunteer_id AND m.position <= :at ORDER BY m.position DESC LIMIT 1),
                        true)
                    AND NOT EXISTS (
                        SELECT FROM query.compared_record c
                        WHERE c.reconciliation_id = :reconciliation AND c.volunteer_id = v.volunteer_id)""".formatted(
                        BEHIND_EVERY_LINE,
                        DifferenceKind.ONLY_HERE,
                        minutes.apply("v.volunteer_id"),
                        LAST_WORDS,
                        RegistrationState.IN_EFFECT,
                        RegistrationState.BANNED);
    }

    /** Looks for the minutes of each: for a page. */
    private static String looked(String number) {
        return """
                CROSS JOIN LATERAL (
                    SELECT sum(%s)::bigint AS minutes FROM query.service_record r
                    WHERE r.volunteer_id = ANY (%s) AND r.position <= :at AND r.record_id NOT IN (%s)) AS h""".formatted(
                        Counting.minutesAt("r", ":at"), Persons.numbersAt(number, ":at"), Counting.hinderedAt(":at"));
    }

    private static String page(String differences) {
        return """
                SELECT d.*, (SELECT %s FROM query.person v WHERE v.volunteer_id = d.volunteer_id) AS name
                FROM (%s) AS d
                WHERE (:kind::text IS NULL OR d.kind = :kind) AND (NOT :open OR (d.verdict IS NULL AND d.kind <> '%s'))
                ORDER BY d.ordinal LIMIT :rows""".formatted(Names.masked("v"), differences, DifferenceKind.EQUAL);
    }

    private static final String PAGE_OF_THE_FILE = page(inTheFile(ReconciliationQueryHandler::looked));

    private static final String PAGE_OF_THOSE_ONLY_HERE = page(onlyHere(ReconciliationQueryHandler::looked));

    /** Joins the minutes of everybody, which are reckoned at once: every service is read in turn, and nothing looked for. */
    private static String reckoned(String number) {
        return "LEFT JOIN everybody AS h ON h.volunteer_id = " + number;
    }

    private static final String TOTALS = """
            WITH everybody AS MATERIALIZED (
                SELECT coalesce(m.survivor, r.volunteer_id) AS volunteer_id,
                    sum(r.minutes + coalesce(k.delta, 0))::bigint AS minutes
                FROM query.service_record r
                LEFT JOIN (
                    SELECT DISTINCT ON (a.absorbed) a.absorbed, CASE WHEN a.merged THEN a.survivor END AS survivor
                    FROM query.account_merge a WHERE a.position <= :at ORDER BY a.absorbed, a.position DESC) AS m
                    ON m.absorbed = r.volunteer_id
                LEFT JOIN (%s) AS k ON k.record_id = r.record_id
                WHERE r.position <= :at AND r.record_id NOT IN (%s)
                GROUP BY 1)
            SELECT d.kind, count(*) AS rows, coalesce(sum(d.minutes_there), 0)::bigint AS there,
                coalesce(sum(d.minutes_here), 0)::bigint AS here,
                count(*) FILTER (WHERE d.verdict = 'ACCEPTED') AS accepted,
                count(*) FILTER (WHERE d.verdict = 'REJECTED') AS rejected,
                count(*) FILTER (WHERE d.verdict = 'LEFT') AS left_as_it_is
            FROM (%s UNION ALL %s) AS d
            GROUP BY d.kind""".formatted(
                    Counting.correctionsAt(":at"),
                    Counting.hinderedAt(":at"),
                    inTheFile(ReconciliationQueryHandler::reckoned),
                    onlyHere(ReconciliationQueryHandler::reckoned));

    private final JdbcClient jdbc;
    private final Remembered<ReconciliationId, ReconciliationView> totals;

    ReconciliationQueryHandler(JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.totals = new Remembered<>(this::reckon, ReconciliationView::position, readModels::position);
    }

    /** A page of comparisons. */
    @QueryHandler
    Reconciliations handle(FindReconciliations query) {
        long position = ReadModels.positionOver(jdbc);
        Long cursor = query.cursor();
        Pages.Page<Opened, Long> page = Pages.of(
                jdbc.sql(RECONCILIATIONS + "r.position < :cursor ORDER BY r.position DESC LIMIT :rows")
                        .param("cursor", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(ReconciliationQueryHandler::opened)
                        .list(),
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
        require(query.reconciliationId());
        return totals.ask(query.reconciliationId(), LogPositions.NOTHING);
    }

    private ReconciliationView reckon(ReconciliationId reconciliation) {
        long position = ReadModels.positionOver(jdbc);
        Opened opened = require(reconciliation);
        Map<DifferenceKind, Total> found = jdbc
                .sql(TOTALS)
                .param("reconciliation", reconciliation.value())
                .param("at", opened.openedPosition())
                .param("cursor", 0L)
                .query((row, number) -> new Total(
                        DifferenceKind.valueOf(row.getString("kind")),
                        row.getLong("rows"),
                        row.getLong("there"),
                        row.getLong("here"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("left_as_it_is")))
                .stream()
                .collect(Collectors.toMap(Total::kind, Function.identity()));
        return new ReconciliationView(
                opened,
                Arrays.stream(DifferenceKind.values())
                        .map(kind -> found.getOrDefault(kind, new Total(kind, 0, 0, 0, 0, 0, 0)))
                        .toList(),
                position);
    }

    /**
     * A page of differences.
     *
     * @throws Refusal {@link Problem#UNKNOWN_RECONCILIATION}
     */
    @QueryHandler
    Differences handle(FindDifferences query) {
        long position = ReadModels.positionOver(jdbc);
        long at = require(query.reconciliationId()).openedPosition();
        Long given = query.cursor();
        long cursor = given == null ? 0 : given;
        DifferenceKind kind = query.kind();
        int rows = query.limit() + 1;
        List<Listed> found = new ArrayList<>();
        if (cursor < BEHIND_EVERY_LINE && kind != DifferenceKind.ONLY_HERE) {
            found.addAll(listed(PAGE_OF_THE_FILE, query, at, cursor, rows));
        }
        if (found.size() < rows && (kind == null || kind == DifferenceKind.ONLY_HERE)) {
            long behind = Math.max(cursor, BEHIND_EVERY_LINE - 1);
            found.addAll(listed(PAGE_OF_THOSE_ONLY_HERE, query, at, behind, rows - found.size()));
        }
        Pages.Page<Listed, Long> page = Pages.of(found, query.limit(), Listed::ordinal);
        return new Differences(page.items().stream().map(Listed::difference).toList(), page.next(), position);
    }

    private record Listed(long ordinal, Difference difference) {}

    private List<Listed> listed(String sql, FindDifferences query, long at, long cursor, int rows) {
        DifferenceKind kind = query.kind();
        return jdbc.sql(sql)
                .param("reconciliation", query.reconciliationId().value())
                .param("at", at)
                .param("kind", kind == null ? null : kind.name())
                .param("open", query.open())
                .param("cursor", cursor)
                .param("rows", rows)
                .query((row, number) -> new Listed(row.getLong("ordinal"), difference(row)))
                .list();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        String volunteer = row.getString("volunteer_id");
        String verdict = row.getString("verdict");
        return new Difference(
                DifferenceKind.valueOf(row.getString("kind")),
                row.getObject("line", Long.class),
                volunteer == null ? null : VolunteerId.stored(volunteer),
                row.getString("name"),
                row.getObject("minutes_there", Long.class),
                row.getObject("minutes_here", Long.class),
                verdict == null ? null : DifferenceVerdict.valueOf(verdict),
                row.getString("words"),
                Times.optionalInstant(row, "decided_at"));
    }

    private Opened require(ReconciliationId reconciliation) {
        return jdbc.sql(RECONCILIATIONS + "r.reconciliation_id = :reconciliation")
                .param("reconciliation", reconciliation.value())
                .query(ReconciliationQueryHandler::opened)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_RECONCILIATION));
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        ReconciliationId reconciliation = ReconciliationId.stored(row.getString("reconciliation_id"));
        return new Opened(
                reconciliation,
                reconciliation.importId(),
                row.getLong("records"),
                Times.instant(row, "opened_at"),
                Times.optionalInstant(row, "completed_at"),
                row.getLong("position"));
    }
}
