package org.redvest.query.eligibility;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.eligibility.query.Eligibility;
import org.redvest.api.eligibility.query.Eligibility.Reason;
import org.redvest.api.eligibility.query.FindEligibility;
import org.redvest.api.eligibility.query.FindInsurancePolicies;
import org.redvest.api.eligibility.query.FindInsured;
import org.redvest.api.eligibility.query.InsurancePolicies;
import org.redvest.api.eligibility.query.InsurancePolicyView;
import org.redvest.api.eligibility.query.InsuredList;
import org.redvest.api.eligibility.query.InsuredList.Insured;
import org.redvest.api.insurance.InsurancePolicyId;
import org.redvest.api.volunteer.PersonName;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.platform.web.Cells;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.Persons;
import org.redvest.query.platform.ReadModels;
import org.redvest.query.platform.Times;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody is insured at an instant if their registration was in effect then, they were neither banned nor erased, and a
 * recorded policy covers it. Insurers learn it of whom agreed to that at the instant they ask about (PIPL Art. 23).
 */
@Component
class EligibilityQueryHandler {

    private static final int STREAM_ROWS = 2_000;

    /** Somebody with several numbers is insured under one: that which goes on, or else the first that was registered. */
    private static final String FIRST = "p.number <> p.survivor, p.number";

    /** Facts at an instant, given twice, of the person with a number, given third; then the instant again, twice. */
    private static final String ONE = """
            SELECT g.position, v.registered_at, v.erased_at,
                coalesce((SELECT c.given FROM query.consent_change c
                    WHERE c.volunteer_id = v.volunteer_id AND c.purpose = 'INSURER' AND c.changed_at <= ?
                    ORDER BY c.position DESC LIMIT 1), v.insurer) AS agreed,
                coalesce((SELECT b.banned FROM query.volunteer_ban b
                    WHERE b.volunteer_id = v.volunteer_id AND b.changed_at <= ?
                    ORDER BY b.position DESC LIMIT 1), false) AS banned,
                (SELECT count(*) FROM query.insurance_policy) AS policies
            FROM query.progress g LEFT JOIN LATERAL (
                SELECT v.*, e.erased_at
                FROM (%s) AS p JOIN query.insurable_volunteer v ON v.volunteer_id = p.number
                    LEFT JOIN query.erased_volunteer e USING (volunteer_id)
                ORDER BY (v.registered_at <= ? AND (e.erased_at IS NULL OR e.erased_at > ?)) DESC, %s LIMIT 1
            ) AS v ON true""".formatted(Persons.PERSON, FIRST);

    /**
     * Who was registered at an instant, given six times, not banned, and agreed to being named to insurers; of the
     * numbers of one person, the first that was registered. What differs from how somebody registered are few rows, and is
     * joined once: each join of its own would cost as much as reading the volunteers does.
     */
    private static final String ALL = """
            FROM query.insurable_volunteer v LEFT JOIN (
                SELECT volunteer_id, bool_or(agreed) AS agreed, bool_or(left_out) AS left_out, bool_or(erased) AS erased
                FROM (
                    SELECT volunteer_id, NULL::boolean AS agreed, erased_at <= ? AS left_out, true AS erased
                    FROM query.erased_volunteer
                    UNION ALL (
                        SELECT DISTINCT ON (volunteer_id) volunteer_id, given, false, false FROM query.consent_change
                        WHERE purpose = 'INSURER' AND changed_at <= ? ORDER BY volunteer_id, position DESC)
                    UNION ALL (
                        SELECT DISTINCT ON (volunteer_id) volunteer_id, NULL, banned, false FROM query.volunteer_ban
                        WHERE changed_at <= ? ORDER BY volunteer_id, position DESC)
                    UNION ALL
                        SELECT p.number, NULL, row_number() OVER (PARTITION BY p.survivor ORDER BY %s) > 1, false
                        FROM (%s) AS p JOIN query.insurable_volunteer r ON r.volunteer_id = p.number
                        WHERE r.registered_at <= ? AND NOT EXISTS (
                            SELECT FROM query.erased_volunteer x
                            WHERE x.volunteer_id = r.volunteer_id AND x.erased_at <= ?)
                ) AS differing GROUP BY volunteer_id
            ) AS d USING (volunteer_id)
            WHERE v.registered_at <= ? AND coalesce(d.agreed, v.insurer) AND d.left_out IS NOT TRUE""".formatted(FIRST, Persons.MERGED_NUMBERS);

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final ReadModels readModels;
    private volatile List<InsurancePolicyView> policiesOnRecord = List.of();

    EligibilityQueryHandler(JdbcClient jdbc, JdbcTemplate template, ReadModels readModels) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(STREAM_ROWS);
        this.readModels = readModels;
    }

    /** What one statement tells, of one state of the read model. */
    private record Facts(
            long position,
            @Nullable Instant registeredAt,
            @Nullable Instant erasedAt,
            boolean agreed,
            boolean banned,
            int policies) {

        /** Registered from one instant to the other, half-open. */
        Reason registration(Instant at) {
            if (registeredAt == null || registeredAt.isAfter(at)) {
                return Reason.NOT_YET_REGISTERED;
            }
            if (erasedAt != null && !erasedAt.isAfter(at)) {
                return Reason.ERASED;
            }
            return banned ? Reason.BANNED : Reason.REGISTERED;
        }
    }

    @QueryHandler
    Eligibility handle(FindEligibility query) {
        OffsetDateTime at = Times.parameter(query.at());
        Facts facts = jdbc.sql(ONE)
                .params(at, at, query.volunteerId().value(), at, at)
                .query((row, number) -> new Facts(
                        row.getLong("position"),
                        Times.optionalInstant(row, "registered_at"),
                        Times.optionalInstant(row, "erased_at"),
                        row.getBoolean("agreed"),
                        row.getBoolean("banned"),
                        row.getInt("policies")))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        if (facts.registeredAt() == null) {
            requireRegistered(query.volunteerId());
            return new Eligibility(
                    query.volunteerId(), query.at(), false, List.of(Reason.NOT_IN_EFFECT), List.of(), facts.position());
        }
        if (!facts.agreed()) {
            return new Eligibility(
                    query.volunteerId(), query.at(), null, List.of(Reason.NO_CONSENT), List.of(), facts.position());
        }
        List<InsurancePolicyView> policies = onRecord(facts.policies()).stream()
                .filter(policy ->
                        !policy.from().isAfter(query.at()) && policy.until().isAfter(query.at()))
                .toList();
        List<Reason> reasons = List.of(
                facts.registration(query.at()),
                policies.isEmpty() ? Reason.NO_POLICY_IN_FORCE : Reason.POLICY_IN_FORCE);
        boolean insured = reasons.equals(List.of(Reason.REGISTERED, Reason.POLICY_IN_FORCE));
        return new Eligibility(query.volunteerId(), query.at(), insured, reasons, policies, facts.position());
    }

    private void requireRegistered(VolunteerId volunteer) {
        boolean registered = jdbc.sql("SELECT EXISTS (SELECT FROM query.volunteer_card WHERE volunteer_id = ?)")
                .param(volunteer.value())
                .query(Boolean.class)
                .single();
        if (!registered) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
    }

    /** Policies are few and are only ever added, so that their number tells whether those at hand are all. */
    private List<InsurancePolicyView> onRecord(int number) {
        List<InsurancePolicyView> known = policiesOnRecord;
        if (known.size() != number) {
            known = handle(new FindInsurancePolicies(null)).insurancePolicies();
            policiesOnRecord = known;
        }
        return known;
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    InsuredList handle(FindInsured query) {
        long position = readModels.position();
        VolunteerId cursor = query.cursor();
        List<InsurancePolicyView> policies = inForce(query.at());
        if (policies.isEmpty()) {
            return new InsuredList(query.at(), cursor == null ? 0L : null, policies, List.of(), null, position);
        }
        List<Insured> rows = jdbc.sql("""
                        SELECT v.*, d.erased %s AND v.volunteer_id > ?
                        ORDER BY v.volunteer_id LIMIT ?""".formatted(ALL))
                .params(sixTimes(query.at()))
                .params(cursor == null ? "" : cursor.value(), query.limit() + 1)
                .query(EligibilityQueryHandler::insured)
                .list();
        Pages.Page<Insured, VolunteerId> page = Pages.of(rows, query.limit(), Insured::volunteerId);
        return new InsuredList(
                query.at(), cursor == null ? count(query.at()) : null, policies, page.items(), page.next(), position);
    }

    private long count(Instant at) {
        return jdbc.sql("SELECT count(*) " + ALL)
                .params(sixTimes(at))
                .query(Long.class)
                .single();
    }

    private static List<OffsetDateTime> sixTimes(Instant at) {
        return Collections.nCopies(6, Times.parameter(at));
    }

    @QueryHandler
    InsurancePolicies handle(FindInsurancePolicies query) {
        InsurancePolicyId id = query.insurancePolicyId();
        List<InsurancePolicyView> found = jdbc.sql("""
                        SELECT * FROM query.insurance_policy WHERE insurance_policy_id LIKE ?
                        ORDER BY valid_from, insurance_policy_id""")
                .param(id == null ? "%" : id.value())
                .query(EligibilityQueryHandler::policy)
                .list();
        if (id != null && found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_INSURANCE_POLICY);
        }
        return new InsurancePolicies(found);
    }

    /** The policies that cover an instant; their periods are half-open. */
    private List<InsurancePolicyView> inForce(Instant at) {
        return jdbc.sql("""
                        SELECT * FROM query.insurance_policy WHERE valid_from <= ? AND valid_until > ?
                        ORDER BY valid_from, insurance_policy_id""")
                .params(Times.parameter(at), Times.parameter(at))
                .query(EligibilityQueryHandler::policy)
                .list();
    }

    /** Hands everybody who is insured at an instant to the consumer, row by row, in one state of the read model. */
    @Transactional(readOnly = true)
    public void eachInsured(Instant at, Consumer<Insured> consumer) {
        if (inForce(at).isEmpty()) {
            return;
        }
        streaming.query(
                "SELECT v.*, d.erased " + ALL + " ORDER BY v.volunteer_id",
                row -> {
                    consumer.accept(insured(row, 0));
                },
                sixTimes(at).toArray());
    }

    /**
     * Writes everybody who is insured at an instant as CSV, in one state of the read model. The database writes it: that
     * takes half the time of reading the rows.
     */
    @Transactional(readOnly = true)
    public void writeInsured(Instant at, OutputStream out) {
        List<InsurancePolicyView> policies = inForce(at);
        String numbers = Cells.text(
                policies.stream().map(InsurancePolicyView::policyNumber).collect(Collectors.joining(";")));
        streaming.execute((ConnectionCallback<Long>) connection -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            // COPY takes no parameters
            String instant = "TIMESTAMPTZ '%s'".formatted(Times.parameter(at));
            String rows = """
                    SELECT v.volunteer_id AS "volunteerId",
                        CASE WHEN d.erased THEN '%s' ELSE v.masked_name END AS "volunteer",
                        v.residence AS "residence",
                        replace((v.registered_at AT TIME ZONE 'UTC')::text, ' ', 'T') || 'Z' AS "registeredAt",
                        '%s' AS "policies"
                    %s AND %s ORDER BY v.volunteer_id""".formatted(
                    PersonName.ERASED, postgres.escapeLiteral(numbers), ALL.replace("?", instant), !policies.isEmpty());
            try {
                return postgres.getCopyAPI().copyOut("COPY (" + rows + ") TO STDOUT (FORMAT csv, HEADER)", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Insured insured(ResultSet row, int number) throws SQLException {
        return new Insured(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getBoolean("erased") ? PersonName.ERASED : row.getString("masked_name"),
                row.getString("residence"),
                Times.instant(row, "registered_at"));
    }

    private static InsurancePolicyView policy(ResultSet row, int number) throws SQLException {
        return new InsurancePolicyView(
                InsurancePolicyId.stored(row.getString("insurance_policy_id")),
                row.getString("insurer"),
                row.getString("policy_number"),
                row.getLong("sum_insured_yuan"),
                Times.instant(row, "valid_from"),
                Times.instant(row, "valid_until"),
                row.getObject("signed_on", LocalDate.class),
                Times.instant(row, "recorded_at"));
    }
}
