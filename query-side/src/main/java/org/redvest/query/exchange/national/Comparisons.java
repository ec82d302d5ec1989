package org.redvest.query.exchange.national;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.exchange.national.query.Reconciliations.Opened;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reckons how everybody stands, once for each comparison: as the ledger was known at the position at which it began. Who was merged
 * then is one person, and their lines are one; who registered later is not here, nor who was erased before it was completed.
 */
@Component
class Comparisons {

    /** Every service of the city is read: longer than anybody waits for an answer, and then whoever asks again has it. */
    private static final int SECONDS = 120;

    private static final int ROWS_AT_A_TIME = 5_000;

    /** Of 380,000 records and 139,000 people one takes ten megabytes. */
    private static final int REMEMBERED = 4;

    private static final String EVERYBODY = """
            WITH survivors AS MATERIALIZED (
                SELECT DISTINCT ON (a.absorbed) a.absorbed, CASE WHEN a.merged THEN a.survivor END AS survivor
                FROM query.account_merge a WHERE a.position <= :at ORDER BY a.absorbed, a.position DESC),
            states AS MATERIALIZED (
                SELECT DISTINCT ON (s.volunteer_id) s.volunteer_id, s.state
                FROM query.person_change s WHERE s.position <= :at ORDER BY s.volunteer_id, s.position DESC),
            here AS MATERIALIZED (
                SELECT v.volunteer_id, v.position
                FROM query.person v
                LEFT JOIN survivors m ON m.absorbed = v.volunteer_id
                LEFT JOIN states s ON s.volunteer_id = v.volunteer_id
                WHERE v.position <= :at AND m.survivor IS NULL AND coalesce(s.state, v.state) IN ('%1$s', '%2$s')
                    AND NOT %3$s),
            hindered AS MATERIALIZED (%4$s),
            counted AS MATERIALIZED (
                SELECT coalesce(m.survivor, r.volunteer_id) AS volunteer_id,
                    sum(r.minutes + coalesce(k.delta, 0))::bigint AS minutes
                FROM query.service_record r
                LEFT JOIN survivors m ON m.absorbed = r.volunteer_id
                LEFT JOIN (%5$s) AS k ON k.record_id = r.record_id
                WHERE r.position <= :at AND NOT EXISTS (SELECT FROM hindered h WHERE h.record_id = r.record_id)
                GROUP BY 1),
            lines AS MATERIALIZED (
                SELECT c.line, c.same_name, c.minutes, h.volunteer_id
                FROM query.compared_record c
                LEFT JOIN survivors m ON m.absorbed = c.volunteer_id
                LEFT JOIN here h ON h.volunteer_id = coalesce(m.survivor, c.volunteer_id)
                WHERE c.reconciliation_id = :reconciliation),
            unread AS MATERIALIZED (
                SELECT coalesce(m.survivor, u.volunteer_id) AS volunteer_id
                FROM query.unread_record u LEFT JOIN survivors m ON m.absorbed = u.volunteer_id
                WHERE u.reconciliation_id = :reconciliation)
            SELECT l.line AS ordinal, '%6$s' AS kind, l.minutes AS there, 0 AS here
            FROM lines l WHERE l.volunteer_id IS NULL
            UNION ALL
            SELECT f.line,
                CASE
                    WHEN NOT f.same_name THEN '%7$s'
                    WHEN (f.here + :unit / 2) / :unit = (f.there + :unit / 2) / :unit THEN '%8$s'
                    ELSE '%9$s'
                END, f.there, f.here
            FROM (
                SELECT min(l.line) AS line, bool_and(l.same_name) AS same_name, sum(l.minutes)::bigint AS there,
                    coalesce(min(t.minutes), 0) AS here
                FROM lines l LEFT JOIN counted t ON t.volunteer_id = l.volunteer_id
                WHERE l.volunteer_id IS NOT NULL GROUP BY l.volunteer_id) AS f
            UNION ALL
            SELECT %10$d + h.position, '%11$s', 0, coalesce(t.minutes, 0)
            FROM here h LEFT JOIN counted t ON t.volunteer_id = h.volunteer_id
            WHERE NOT EXISTS (SELECT FROM lines l WHERE l.volunteer_id = h.volunteer_id)
                AND NOT EXISTS (SELECT FROM unread u WHERE u.volunteer_id = h.volunteer_id)
            ORDER BY ordinal""".formatted(
                    RegistrationState.IN_EFFECT,
                    RegistrationState.BANNED,
                    Persons.erasedBy("v.volunteer_id", ":until"),
                    Counting.hinderedAt(":at"),
                    Counting.correctionsAt(":at"),
                    DifferenceKind.ONLY_THERE,
                    DifferenceKind.NAME_DIFFERS,
                    DifferenceKind.EQUAL,
                    DifferenceKind.TIME_DIFFERS,
                    Comparison.BEHIND_EVERY_LINE,
                    DifferenceKind.ONLY_HERE);

    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate bounded;
    private final Cache<Key, Comparison> reckoned =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** One at a time, in the order in which they were asked for: however many ask, one connection reckons. */
    private final Lock reckoning = new ReentrantLock(true);

    Comparisons(JdbcTemplate template, PlatformTransactionManager transactions) {
        JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(ROWS_AT_A_TIME);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
        this.bounded = new TransactionTemplate(transactions);
        bounded.setReadOnly(true);
        bounded.setTimeout(SECONDS);
    }

    private record Key(ReconciliationId id, long built) {}

    /**
     * A comparison that began.
     *
     * @param unit minutes of the unit in which the export states hours
     * @param until position at which it was completed; null while it goes on
     * @param built which read models tell of it: others, once they were built anew
     */
    record Begun(Opened opened, int unit, @Nullable Long until, long built) {

        static final String SELECT = """
                SELECT r.*, e.completed_at, e.position AS completed_position,
                    'query.service_record'::regclass::oid::bigint AS built
                FROM query.reconciliation r LEFT JOIN query.reconciliation_end e USING (reconciliation_id)
                """;

        static Begun of(ResultSet row, int number) throws SQLException {
            ReconciliationId reconciliation = ReconciliationId.stored(row.getString("reconciliation_id"));
            return new Begun(
                    new Opened(
                            reconciliation,
                            reconciliation.importId(),
                            row.getLong("records"),
                            Times.instant(row, "opened_at"),
                            Times.optionalInstant(row, "completed_at"),
                            row.getLong("position")),
                    row.getInt("unit"),
                    row.getObject("completed_position", Long.class),
                    row.getLong("built"));
        }
    }

    /** How everybody stands; null while it goes on: who has several lines, or none, is not known then. */
    @Nullable Comparison of(Begun begun) {
        Long completed = begun.until();
        if (completed == null) {
            return null;
        }
        long until = completed;
        Key key = new Key(begun.opened().reconciliationId(), begun.built());
        Comparison known = reckoned.getIfPresent(key);
        if (known != null) {
            return known;
        }
        reckoning.lock();
        try {
            return reckoned.get(key, _ -> reckon(begun, until));
        } finally {
            reckoning.unlock();
        }
    }

    private Comparison reckon(Begun begun, long until) {
        Comparison.Builder everybody = new Comparison.Builder();
        bounded.executeWithoutResult(_ -> streaming.query(
                EVERYBODY,
                Map.of(
                        "reconciliation", begun.opened().reconciliationId().value(),
                        "at", begun.opened().openedPosition(),
                        "until", until,
                        "unit", begun.unit()),
                row -> {
                    everybody.add(
                            row.getLong("ordinal"),
                            DifferenceKind.valueOf(row.getString("kind")),
                            row.getLong("there"),
                            row.getLong("here"));
                }));
        return everybody.build();
    }
}
