package org.redvest.query.cover.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.ClaimStep;
import org.redvest.api.cover.claim.query.ClaimGrouping;
import org.redvest.api.cover.claim.query.ClaimLife;
import org.redvest.api.cover.claim.query.ClaimOverview;
import org.redvest.api.cover.claim.query.ClaimView;
import org.redvest.api.cover.claim.query.ClaimViews;
import org.redvest.api.cover.claim.query.FindClaim;
import org.redvest.api.cover.claim.query.FindClaimOverview;
import org.redvest.api.cover.claim.query.FindClaims;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClaimQueryHandler {

    /** Whether {@code :insurer} bears what happens under the policy in a column at the instant in another. */
    private static final String OWN = """
            EXISTS (
                SELECT FROM query.policy_bearer b
                WHERE b.insurance_policy_id = %1$s AND b.insurer = :insurer AND b.effective_from <= %2$s AND NOT EXISTS (
                    SELECT FROM query.policy_bearer l
                    WHERE l.insurance_policy_id = b.insurance_policy_id AND l.position > b.position AND l.effective_from <= %2$s))""";

    /**
     * Claims as they stand: {@code state}, {@code reserve} and {@code paid}, whatever the insurer and the policy, where these are
     * given.
     */
    private static final String STANDING = """
            SELECT c.*, coalesce(t.ended, 'OPEN') AS state, coalesce(t.paid, 0) AS paid,
                CASE WHEN t.ended IS NULL THEN coalesce(t.reserve, c.reserve_yuan) ELSE 0 END AS reserve
            FROM query.insurance_claim c
            LEFT JOIN LATERAL (
                SELECT max(s.step) FILTER (WHERE s.step IN ('REFUSED', 'CLOSED')) AS ended,
                    sum(s.amount_yuan) FILTER (WHERE s.step = 'PAID')::bigint AS paid,
                    (array_agg(s.amount_yuan ORDER BY s.position DESC) FILTER (WHERE s.step = 'RESERVE_CHANGED'))[1] AS reserve
                FROM query.claim_step s WHERE s.claim_id = c.claim_id) AS t ON true
            WHERE (:policy::text IS NULL OR c.insurance_policy_id = :policy::text)
                AND (:insurer::text IS NULL OR %s)""".formatted(OWN.formatted("c.insurance_policy_id", "c.accident_at"));

    private static final String CLAIMS = """
            SELECT c.*, %s AS name, %s AS erased_at
            FROM (%s) AS c JOIN query.person v ON v.volunteer_id = c.volunteer_id
            """.formatted(Names.masked("v"), Persons.erasedAt("v.volunteer_id"), STANDING);

    private static final String PAGE = CLAIMS + """
            WHERE c.position < :before AND (:state::text IS NULL OR c.state = :state::text)
            ORDER BY c.position DESC LIMIT :rows""";

    private static final String ONE = CLAIMS + "WHERE c.claim_id = :claim";

    private static final String STEPS = "SELECT * FROM query.claim_step WHERE claim_id = :claim ORDER BY position";

    private static final int DISTRICT_DIGITS = 6;

    /** The key of a line is a category, or the first digits of a code, which are a district's. */
    private static final String OVERVIEW = """
            SELECT CASE WHEN :by_division THEN left(c.division, %d) ELSE c.category END AS key, count(*) AS opened,
                count(*) FILTER (WHERE c.paid > 0) AS paid_claims, count(*) FILTER (WHERE c.state = 'REFUSED') AS refused,
                count(*) FILTER (WHERE c.state = 'OPEN') AS open, sum(c.paid)::bigint AS paid_yuan,
                sum(c.reserve)::bigint AS reserve_yuan
            FROM (%s) AS c
            WHERE (:begin::timestamptz IS NULL OR c.accident_at >= :begin::timestamptz)
                AND (:end::timestamptz IS NULL OR c.accident_at < :end::timestamptz)
            GROUP BY key ORDER BY opened DESC, key""".formatted(DISTRICT_DIGITS, STANDING);

    /** Whether it bears the policy at any time: what is recorded later from the same instant on, or an earlier one, ends it for ever. */
    private static final String OWN_POLICY = "SELECT " + OWN.formatted(":policy", "b.effective_from");

    private static final String OWN_CLAIM = "SELECT " + OWN.formatted(":policy", ":accident::timestamptz");

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    ClaimQueryHandler(JdbcClient jdbc, Divisions divisions, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * A page of claims.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}; {@link Problem#POLICY_OF_ANOTHER_INSURER}
     */
    @QueryHandler
    ClaimViews handle(FindClaims query) {
        return snapshot.read(() -> {
            requirePolicy(query.policy(), query.insurer());
            ClaimState state = query.state();
            Pages.Page<ClaimView, Long> page = Pages.of(
                    jdbc.sql(PAGE)
                            .params(asked(query.policy(), query.insurer()))
                            .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                            .param("state", state == null ? null : state.name())
                            .param("rows", query.limit() + 1)
                            .query(this::view)
                            .list(),
                    query.limit(),
                    ClaimView::position);
            return new ClaimViews(page.items(), page.next(), readModels.position());
        });
    }

    private static Map<String, @Nullable Object> asked(@Nullable InsurancePolicyId policy, @Nullable String insurer) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("policy", policy == null ? null : policy.value());
        asked.put("insurer", insurer);
        return asked;
    }

    private void requirePolicy(@Nullable InsurancePolicyId policy, @Nullable String insurer) {
        if (policy == null) {
            return;
        }
        if (!jdbc.sql("SELECT EXISTS (SELECT FROM query.policy_bearer WHERE insurance_policy_id = :policy)")
                .param("policy", policy.value())
                .query(Boolean.class)
                .single()) {
            throw new Refusal(Problem.UNKNOWN_INSURANCE_POLICY);
        }
        requireOwn(insurer, jdbc.sql(OWN_POLICY).params(asked(policy, insurer)));
    }

    private static void requireOwn(@Nullable String insurer, JdbcClient.StatementSpec own) {
        if (insurer != null && !own.query(Boolean.class).single()) {
            throw new Refusal(Problem.POLICY_OF_ANOTHER_INSURER);
        }
    }

    /**
     * One claim, and what was done with it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_CLAIM}; {@link Problem#POLICY_OF_ANOTHER_INSURER}
     */
    @QueryHandler
    ClaimLife handle(FindClaim query) {
        return snapshot.read(() -> {
            Found found = jdbc.sql(ONE)
                    .params(asked(null, null))
                    .param("claim", query.claimId().value())
                    .query((row, number) -> new Found(view(row, number), isErased(row)))
                    .optional()
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_INSURANCE_CLAIM));
            requireOwn(
                    query.insurer(),
                    jdbc.sql(OWN_CLAIM)
                            .params(asked(found.view().insurancePolicyId(), query.insurer()))
                            .param("accident", Times.parameter(found.view().accidentAt())));
            List<ClaimLife.Step> steps = jdbc.sql(STEPS)
                    .param("claim", query.claimId().value())
                    .query((row, number) -> step(row, found.erased()))
                    .list();
            return new ClaimLife(found.view(), steps, readModels.position());
        });
    }

    private record Found(ClaimView view, boolean erased) {}

    private static boolean isErased(ResultSet row) throws SQLException {
        return row.getObject("erased_at") != null;
    }

    private ClaimView view(ResultSet row, int number) throws SQLException {
        boolean erased = isErased(row);
        String division = row.getString("division");
        return new ClaimView(
                InsuranceClaimId.stored(row.getString("claim_id")),
                InsurancePolicyId.stored(row.getString("insurance_policy_id")),
                erased ? null : row.getString("claim_number"),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                Times.instant(row, "accident_at"),
                Times.instant(row, "learned_at"),
                erased ? null : InsuredRisk.valueOf(row.getString("risk")),
                row.getString("category"),
                division,
                nameOf(division),
                ClaimState.valueOf(row.getString("state")),
                row.getLong("reserve"),
                row.getLong("paid"),
                Times.instant(row, "opened_at"),
                row.getLong("position"));
    }

    private static ClaimLife.Step step(ResultSet row, boolean erased) throws SQLException {
        return new ClaimLife.Step(
                ClaimStep.valueOf(row.getString("step")),
                Times.instant(row, "reported_at"),
                row.getObject("amount_yuan", Long.class),
                row.getObject("paid_on", LocalDate.class),
                erased ? null : row.getString("reason"));
    }

    private String nameOf(String division) {
        return divisions.find(division).map(Division::name).orElse(division);
    }

    /**
     * What claims come to.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}; {@link Problem#POLICY_OF_ANOTHER_INSURER}
     */
    @QueryHandler
    ClaimOverview handle(FindClaimOverview query) {
        return snapshot.read(() -> {
            requirePolicy(query.policy(), query.insurer());
            LocalDate from = query.from();
            LocalDate to = query.to();
            boolean byDivision = query.by() == ClaimGrouping.DIVISION;
            List<ClaimOverview.Line> lines = jdbc.sql(OVERVIEW)
                    .params(asked(query.policy(), query.insurer()))
                    .param("by_division", byDivision)
                    .param("begin", from == null ? null : Times.parameter(CivilTime.startOf(from)))
                    .param("end", to == null ? null : Times.parameter(CivilTime.startOf(to.plusDays(1))))
                    .query((row, number) -> line(row, byDivision))
                    .list();
            return new ClaimOverview(
                    from,
                    to,
                    query.by(),
                    lines,
                    lines.stream()
                            .map(ClaimOverview.Line::sums)
                            .reduce(ClaimOverview.Sums.NONE, ClaimOverview.Sums::plus),
                    readModels.position());
        });
    }

    private ClaimOverview.Line line(ResultSet row, boolean byDivision) throws SQLException {
        String key = row.getString("key");
        return new ClaimOverview.Line(
                key,
                byDivision ? nameOf(key) : key,
                new ClaimOverview.Sums(
                        row.getLong("opened"),
                        row.getLong("paid_claims"),
                        row.getLong("refused"),
                        row.getLong("open"),
                        row.getLong("paid_yuan"),
                        row.getLong("reserve_yuan")));
    }
}
