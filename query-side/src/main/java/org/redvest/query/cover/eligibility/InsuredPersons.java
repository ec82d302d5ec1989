package org.redvest.query.cover.eligibility;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redvest.api.BothTimes;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.FindInsured;
import org.redvest.api.cover.eligibility.query.FindInsuredChanges;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredChanges;
import org.redvest.api.cover.eligibility.query.InsuredChanges.Change;
import org.redvest.api.cover.eligibility.query.InsuredDigest;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.cover.eligibility.query.InsuredList.Insured;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.platform.web.Pages;
import org.redvest.query.cover.eligibility.PoliciesOnRecord.Known;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who is insured at an instant, by the rule of {@link Registration}: a page, or the whole list as a stream. */
@Component
class InsuredPersons {

    /** Somebody with several numbers is insured under one: that which goes on, or else the first that was registered. */
    private static final String FIRST = "p.number <> p.survivor, p.number";

    private static final int STREAM_ROWS = 2_000;

    /**
     * Whose registration was in effect at the instant {@code :at}, who was not banned, and agreed to being named to
     * insurers; of the numbers of one person, the first that was registered. What differs from how somebody registered are
     * few rows, and is joined once: each join of its own would cost as much as reading the persons does.
     */
    private static final String ALL = """
            FROM query.person v LEFT JOIN (
                SELECT volunteer_id, min(effective_at) AS effective_at, bool_or(agreed) AS agreed,
                    bool_or(left_out) AS left_out, bool_or(erased) AS erased
                FROM (
                    SELECT volunteer_id, min(changed_at) FILTER (WHERE state = 'IN_EFFECT') AS effective_at,
                        NULL::boolean AS agreed,
                        bool_or(state = 'ERASED' AND changed_at <= :at) AS left_out, bool_or(state = 'ERASED') AS erased
                    FROM query.person_change GROUP BY volunteer_id
                    UNION ALL (
                        SELECT DISTINCT ON (volunteer_id) volunteer_id, NULL, NULL, state = 'BANNED', false
                        FROM query.person_change
                        WHERE state IN ('BANNED', 'IN_EFFECT') AND changed_at <= :at
                        ORDER BY volunteer_id, position DESC)
                    UNION ALL (
                        SELECT DISTINCT ON (volunteer_id) volunteer_id, NULL, given, false, false
                        FROM query.consent_change
                        WHERE purpose = '%3$s' AND changed_at <= :at ORDER BY volunteer_id, position DESC)
                    UNION ALL
                        SELECT p.number, NULL, NULL, row_number() OVER (PARTITION BY p.survivor ORDER BY %1$s) > 1, false
                        FROM (%2$s) AS p JOIN query.person r ON r.volunteer_id = p.number
                        WHERE coalesce(r.effective_at, (
                                SELECT min(x.changed_at) FROM query.person_change x
                                WHERE x.volunteer_id = r.volunteer_id AND x.state = 'IN_EFFECT')) <= :at
                            AND NOT EXISTS (
                                SELECT FROM query.person_change x
                                WHERE x.volunteer_id = r.volunteer_id AND x.state = 'ERASED' AND x.changed_at <= :at)
                ) AS differing GROUP BY volunteer_id
            ) AS d USING (volunteer_id)
            WHERE coalesce(v.effective_at, d.effective_at) <= :at AND d.left_out IS NOT TRUE
                AND coalesce(d.agreed, '%3$s' = ANY (v.purposes))""".formatted(FIRST, Persons.MERGED_NUMBERS, ConsentPurpose.INSURER);

    private static final String ROWS = """
            SELECT v.volunteer_id, CASE WHEN d.erased THEN '%s' ELSE v.masked_name END AS name, v.residence,
                coalesce(v.effective_at, d.effective_at) AS effective_at
            """.formatted(PersonName.ERASED) + ALL;

    /** Nobody is insured where no recorded policy covers the instant; policies' periods are half-open. */
    private static final String IN_FORCE =
            "FROM query.insurance_policy i WHERE i.valid_from <= :at AND i.valid_until > :at"
                    + " AND i.insurance_policy_id = ANY (:policies)";

    private static final String ALL_OF_THEM = ROWS + " AND EXISTS (SELECT " + IN_FORCE + ") ORDER BY v.volunteer_id";

    /** What a spreadsheet would take for a formula is marked as text, as everywhere (Cells). */
    private static final String CSV = """
            SELECT volunteer_id AS "volunteerId", name AS "volunteer", residence AS "residence",
                replace((effective_at AT TIME ZONE 'UTC')::text, ' ', 'T') || 'Z' AS "registeredAt",
                (SELECT regexp_replace(
                    string_agg(i.policy_number, ';' ORDER BY i.valid_from, i.insurance_policy_id), '^([-=+@\\t\\r])', '''\\1')
                %s) AS "policies"
            FROM (%s) AS insured""".formatted(IN_FORCE, ALL_OF_THEM);

    /** Whatever is on record by now. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Snapshot snapshot;
    private final ReadModels readModels;
    private final PoliciesOnRecord policies;
    private final RegistrationsOnRecord registrations;

    InsuredPersons(
            JdbcClient jdbc,
            JdbcTemplate template,
            Snapshot snapshot,
            ReadModels readModels,
            PoliciesOnRecord policies,
            RegistrationsOnRecord registrations) {
        this.jdbc = jdbc;
        JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(STREAM_ROWS);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
        this.snapshot = snapshot;
        this.readModels = readModels;
        this.policies = policies;
        this.registrations = registrations;
    }

    /** A page, all of it of one state of the read models. */
    InsuredList page(FindInsured query) {
        return snapshot.read(() -> {
            OffsetDateTime at = Times.parameter(query.at());
            VolunteerId cursor = query.cursor();
            List<InsurancePolicyView> inForce = inForce(query.at(), query.insurer());
            List<Insured> rows = inForce.isEmpty() ? List.of() : rows(at, cursor, query.limit() + 1);
            Pages.Page<Insured, VolunteerId> page = Pages.of(rows, query.limit(), Insured::volunteerId);
            return new InsuredList(
                    query.at(),
                    cursor == null ? count(at, inForce) : null,
                    inForce,
                    page.items(),
                    page.next(),
                    readModels.position());
        });
    }

    private List<InsurancePolicyView> inForce(Instant at, @Nullable String insurer) {
        return known(at, insurer).inForce(at);
    }

    private Known known(Instant at, @Nullable String insurer) {
        return policies.known(new BothTimes(at, LATEST), insurer);
    }

    private List<Insured> rows(OffsetDateTime at, @Nullable VolunteerId cursor, int most) {
        return jdbc.sql(ROWS + " AND v.volunteer_id > :cursor ORDER BY v.volunteer_id LIMIT :rows")
                .param("at", at)
                .param("cursor", cursor == null ? "" : cursor.value())
                .param("rows", most)
                .query(InsuredPersons::insured)
                .list();
    }

    private long count(OffsetDateTime at, List<InsurancePolicyView> inForce) {
        return inForce.isEmpty()
                ? 0
                : jdbc.sql("SELECT count(*) " + ALL)
                        .param("at", at)
                        .query(Long.class)
                        .single();
    }

    /** Who came between two instants and who went, a page of one state of the read models. */
    InsuredChanges changes(FindInsuredChanges query) {
        return snapshot.read(() -> {
            VolunteerId cursor = query.cursor();
            Known before = known(query.from(), query.insurer());
            Known after = known(query.to(), query.insurer());
            List<Moved> rows = jdbc.sql("""
                            SELECT coalesce(a.volunteer_id, b.volunteer_id) AS volunteer_id, a.volunteer_id IS NULL AS came
                            FROM (%s) AS a FULL JOIN (%s) AS b ON b.volunteer_id = a.volunteer_id
                            WHERE (a.volunteer_id IS NULL OR b.volunteer_id IS NULL)
                                AND coalesce(a.volunteer_id, b.volunteer_id) > :cursor
                            ORDER BY 1 LIMIT :rows""".formatted(listed(query.from(), before), listed(query.to(), after)))
                    .param("cursor", cursor == null ? "" : cursor.value())
                    .param("rows", query.limit() + 1)
                    .query((row, number) ->
                            new Moved(VolunteerId.stored(row.getString("volunteer_id")), row.getBoolean("came")))
                    .list();
            Pages.Page<Moved, VolunteerId> page = Pages.of(rows, query.limit(), Moved::volunteerId);
            Map<String, Collection<RegisteredNumber>> numbers = registrations.of(
                    page.items().stream().map(Moved::volunteerId).toList(), LATEST);
            List<Change> changes = page.items().stream()
                    .map(moved -> new Change(
                            moved.volunteerId(),
                            moved.came(),
                            reasons(
                                    numbers.getOrDefault(moved.volunteerId().value(), List.of()),
                                    moved.came() ? query.from() : query.to(),
                                    moved.came() ? before : after)))
                    .toList();
            return new InsuredChanges(query.from(), query.to(), changes, page.next(), readModels.position());
        });
    }

    private record Moved(VolunteerId volunteerId, boolean came) {}

    private static List<Reason> reasons(Collection<RegisteredNumber> numbers, Instant at, Known known) {
        return RegisteredNumber.thatCounts(numbers, at).orElseThrow().reasons(at, known.reason(at));
    }

    /** The numbers on the list of an instant, which stands in the statement, because there are two of them. */
    private static String listed(Instant at, Known known) {
        return "SELECT v.volunteer_id " + at(ALL, at) + (known.inForce(at).isEmpty() ? " AND false" : "");
    }

    private static String at(String sql, Instant at) {
        return sql.replace(":at", "TIMESTAMPTZ '%s'".formatted(Times.parameter(at)));
    }

    /** Hands everybody to the consumer, row by row, by one statement and so of one state of the read models. */
    @Transactional(readOnly = true) // rows are fetched as they are needed within a transaction alone
    public void each(Instant at, @Nullable String insurer, Consumer<Insured> consumer) {
        streaming.query(ALL_OF_THEM, Map.of("at", Times.parameter(at), "policies", ids(at, insurer)), row -> {
            consumer.accept(insured(row, 0));
        });
    }

    private String[] ids(Instant at, @Nullable String insurer) {
        return inForce(at, insurer).stream()
                .map(policy -> policy.insurancePolicyId().value())
                .toArray(String[]::new);
    }

    /** Writes everybody as CSV. The database writes it: that takes half the time of reading the rows. */
    public void write(Instant at, @Nullable String insurer, OutputStream out) {
        // COPY takes no parameters; ids are letters, digits and hyphens
        String rows = at(CSV, at).replace(":policies", "'{%s}'".formatted(String.join(",", ids(at, insurer))));
        streaming.getJdbcOperations().execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (" + rows + ") TO STDOUT (FORMAT csv, HEADER)", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** By what the list as CSV is recognised, and how far the read models are that it is of. */
    InsuredDigest digest(Instant at, @Nullable String insurer) {
        return snapshot.read(() -> {
            DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
            write(at, insurer, out);
            return new InsuredDigest(
                    at, HexFormat.of().formatHex(out.getMessageDigest().digest()), readModels.position());
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Insured insured(ResultSet row, int number) throws SQLException {
        return new Insured(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                row.getString("residence"),
                Times.instant(row, "effective_at"));
    }
}
