package org.redvest.query.open.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.simulation.SimulationKind;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.api.open.simulation.TriedInsuranceTerms;
import org.redvest.api.open.simulation.TriedPolicy;
import org.redvest.api.open.simulation.TriedSchemeRules;
import org.redvest.api.open.simulation.TriedStarRules;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Simulations and what they come to, in the database, so that every process tells of them. Whoever works on one holds
 * {@link #LOCK} on a connection of theirs: a simulation that is said to run while nobody holds it has died with its process.
 */
@Component
class SimulationBook {

    /** Held while a simulation is worked on: two numbers, so that it is nobody else's. */
    static final String LOCK = "1382446198, 1399418229";

    /** How long a simulation is kept after it began. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Those that are said to run while nobody holds the lock: of them as of one that was cancelled, nothing is kept that they found. */
    private static final String FIND_DEAD = """
            WITH dead AS (
                UPDATE simulation.simulation SET state = '%s', ended_at = :now, totals = :none
                WHERE state = '%s' AND NOT EXISTS (
                    SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                    WHERE l.locktype = 'advisory' AND d.datname = current_database() AND (l.classid::bigint, l.objid::bigint) = (%s))
                RETURNING id)
            DELETE FROM simulation.change c USING dead WHERE c.simulation_id = dead.id""".formatted(SimulationState.DIED, SimulationState.RUNNING, LOCK);

    /** Those that are kept still: others are to be forgotten, whether they were deleted yet or not. */
    private static final String KEPT_ONES = "SELECT s.* FROM simulation.simulation s WHERE s.begun_at >= :since";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    SimulationBook(
            JdbcClient jdbc,
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Somebody for whom something would change, as a file tells it.
     *
     * @param name masked, as it is now: who was erased meanwhile has none
     * @param told what else there is to say; of who was erased meanwhile empty texts
     */
    record Told(long number, String volunteer, String name, long held, long wouldHold, List<String> told) {}

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    /**
     * The simulation that somebody began with this key.
     *
     * @throws Refusal {@link Problem#IDEMPOTENCY_KEY_REUSED} where they tried another policy with it
     */
    Optional<SimulationView> begunBefore(String askedBy, @Nullable String key, TriedPolicy policy) {
        if (key == null) {
            return Optional.empty();
        }
        findDead();
        return kept(" AND s.asked_by = :by AND s.idempotency_key = :key")
                .param("by", askedBy)
                .param("key", key)
                .query((row, _) -> {
                    if (!policyOf(row).equals(policy)) {
                        throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
                    }
                    return view(row);
                })
                .optional();
    }

    private JdbcClient.StatementSpec kept(String such) {
        return jdbc.sql(KEPT_ONES + such).param("since", now().minus(KEPT));
    }

    /** Deletes those that were kept long enough, and whom they name. */
    void forget() {
        jdbc.sql("DELETE FROM simulation.simulation WHERE begun_at < :since")
                .param("since", now().minus(KEPT))
                .update();
    }

    /** Keeps a new one, by whoever holds the lock: what is said to run beside it has died. A key of one that is forgotten is free. */
    UUID begin(String askedBy, @Nullable String key, TriedPolicy policy) {
        return transaction.execute(status -> {
            OffsetDateTime now = now();
            jdbc.sql(
                            "DELETE FROM simulation.simulation WHERE asked_by = :by AND idempotency_key = :key AND begun_at < :since")
                    .param("by", askedBy)
                    .param("key", key, Types.VARCHAR)
                    .param("since", now.minus(KEPT))
                    .update();
            jdbc.sql("SELECT id FROM simulation.simulation WHERE state = :running")
                    .param("running", SimulationState.RUNNING.name())
                    .query(UUID.class)
                    .list()
                    .forEach(dead -> end(dead, SimulationState.DIED));
            return jdbc.sql("""
                            INSERT INTO simulation.simulation
                                (asked_by, idempotency_key, kind, policy, state, totals, begun_at)
                            VALUES (:by, :key, :kind, :policy, :state, :totals, :now) RETURNING id""")
                    .param("by", askedBy)
                    .param("key", key)
                    .param("kind", policy.kind().name())
                    .param("policy", json.writeValueAsString(policy))
                    .param("state", SimulationState.RUNNING.name())
                    .param("totals", json.writeValueAsString(Totals.NONE))
                    .param("now", now)
                    .query(UUID.class)
                    .single();
        });
    }

    /**
     * One, by its number.
     *
     * @param askedBy whose it has to be; null for anybody's
     * @throws Refusal {@link Problem#UNKNOWN_SIMULATION}
     */
    SimulationView require(String id, @Nullable String askedBy) {
        findDead();
        return kept(" AND s.id::text = :id AND (:by::text IS NULL OR s.asked_by = :by)")
                .param("id", id)
                .param("by", askedBy)
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SIMULATION));
    }

    /** Somebody's own, the newest first. */
    List<SimulationView> of(String askedBy, long before, int most) {
        findDead();
        return kept(" AND s.asked_by = :by AND s.number < :before ORDER BY s.number DESC LIMIT :most")
                .param("by", askedBy)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> view(row))
                .list();
    }

    private void findDead() {
        jdbc.sql(FIND_DEAD)
                .param("now", now())
                .param("none", json.writeValueAsString(Totals.NONE))
                .update();
    }

    private SimulationView view(ResultSet row) throws SQLException {
        TriedPolicy policy = policyOf(row);
        return new SimulationView(
                row.getObject("id", UUID.class),
                policy.kind(),
                policy instanceof TriedStarRules stars ? stars : null,
                policy instanceof TriedSchemeRules points ? points : null,
                policy instanceof TriedInsuranceTerms insurance ? insurance : null,
                SimulationState.valueOf(row.getString("state")),
                row.getLong("position"),
                row.getLong("facts_read"),
                row.getLong("facts"),
                json.readValue(row.getString("totals"), Totals.class),
                Times.instant(row, "begun_at"),
                Times.optionalInstant(row, "ended_at"),
                row.getLong("number"));
    }

    private TriedPolicy policyOf(ResultSet row) throws SQLException {
        Class<? extends TriedPolicy> type =
                switch (SimulationKind.valueOf(row.getString("kind"))) {
                    case STARS -> TriedStarRules.class;
                    case POINTS -> TriedSchemeRules.class;
                    case INSURANCE -> TriedInsuranceTerms.class;
                };
        return json.readValue(row.getString("policy"), type);
    }

    /**
     * Keeps how far one is, and who was found since.
     *
     * @param first number of the first of them
     * @throws Course.Stopped where it does not run any more
     */
    void advance(UUID id, long position, long read, long facts, Totals totals, long first, List<Change> found) {
        transaction.executeWithoutResult(status -> {
            set(id, SimulationState.RUNNING, position, read, facts, totals);
            template.batchUpdate("""
                    INSERT INTO simulation.change (simulation_id, number, volunteer_id, held, would_hold, told)
                    VALUES (?, ?, ?, ?, ?, ?)""", rows(id, first, found), new int[] {
                Types.OTHER, Types.BIGINT, Types.VARCHAR, Types.BIGINT, Types.BIGINT, Types.ARRAY
            });
        });
    }

    private static List<Object[]> rows(UUID id, long first, List<Change> found) {
        long[] next = {first};
        return found.stream()
                .map(change -> new Object[] {
                    id,
                    next[0]++,
                    change.volunteer(),
                    change.before(),
                    change.after(),
                    change.told().toArray(String[]::new)
                })
                .toList();
    }

    /** Says that all facts were read. */
    void complete(UUID id, long position, long read, long facts, Totals totals) {
        set(id, SimulationState.COMPLETED, position, read, facts, totals);
    }

    private void set(UUID id, SimulationState state, long position, long read, long facts, Totals totals) {
        int stillRuns = jdbc.sql("""
                        UPDATE simulation.simulation SET state = :state, position = :position, facts_read = :read,
                            facts = :facts, totals = :totals, ended_at = :ended
                        WHERE id = :id AND state = :running""")
                .param("state", state.name())
                .param("position", position)
                .param("read", read)
                .param("facts", facts)
                .param("totals", json.writeValueAsString(totals))
                .param("ended", state == SimulationState.RUNNING ? null : now(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .param("running", SimulationState.RUNNING.name())
                .update();
        if (stillRuns == 0) {
            throw new Course.Stopped();
        }
    }

    /** Ends one that runs before it has come to anything; nobody is named by it any more. One that has ended stays as it is. */
    void end(UUID id, SimulationState how) {
        transaction.executeWithoutResult(status -> {
            int ended = jdbc.sql("""
                            UPDATE simulation.simulation SET state = :how, ended_at = :now, totals = :none
                            WHERE id = :id AND state = :running""")
                    .param("how", how.name())
                    .param("none", json.writeValueAsString(Totals.NONE))
                    .param("now", now())
                    .param("id", id)
                    .param("running", SimulationState.RUNNING.name())
                    .update();
            if (ended > 0) {
                jdbc.sql("DELETE FROM simulation.change WHERE simulation_id = :id")
                        .param("id", id)
                        .update();
            }
        });
    }

    /** Who would gain or lose, in the order in which they were looked at. */
    List<Told> changes(UUID id, long after, int most) {
        return jdbc.sql("""
                        SELECT c.*, coalesce(%s, '') AS name, %s IS NOT NULL AS erased FROM simulation.change c
                        LEFT JOIN query.person v ON v.volunteer_id = c.volunteer_id
                        WHERE c.simulation_id = :id AND c.number > :after ORDER BY c.number LIMIT :most""".formatted(Names.masked("v"), Persons.erasedAt("c.volunteer_id")))
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Told(
                        row.getLong("number"),
                        row.getString("volunteer_id"),
                        row.getString("name"),
                        row.getLong("held"),
                        row.getLong("would_hold"),
                        told(row)))
                .list();
    }

    private static List<String> told(ResultSet row) throws SQLException {
        List<String> told = List.of((String[]) row.getArray("told").getArray());
        return row.getBoolean("erased") ? told.stream().map(_ -> "").toList() : told;
    }
}
