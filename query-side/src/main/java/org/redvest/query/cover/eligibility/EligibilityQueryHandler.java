package org.redvest.query.cover.eligibility;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.Eligibility.Reason;
import org.redvest.api.cover.eligibility.query.FindEligibility;
import org.redvest.api.cover.eligibility.query.FindInsurancePolicies;
import org.redvest.api.cover.eligibility.query.FindInsured;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what insurers and the insured ask: one person by one statement, everybody by {@link InsuredPersons}. */
@Component
class EligibilityQueryHandler {

    /**
     * Facts at the instant {@code :at} of the person with the number {@code :volunteer}, of one state of the read models:
     * of their numbers the one that counted then. Where nobody has the number, there is a row without one.
     */
    private static final String ONE = """
            SELECT g.position, (SELECT max(p.position) FROM query.insurance_policy p) AS newest_policy, v.*
            FROM query.progress g LEFT JOIN LATERAL (
                SELECT v.volunteer_id, coalesce(v.effective_at, c.effective_at) AS effective_at, c.erased_at,
                    coalesce(c.last_state = 'BANNED', false) AS banned,
                    coalesce(
                        (SELECT x.given FROM query.consent_change x
                        WHERE x.volunteer_id = v.volunteer_id AND x.purpose = '%2$s' AND x.changed_at <= :at
                        ORDER BY x.position DESC LIMIT 1),
                        '%2$s' = ANY (v.purposes)) AS agreed
                FROM (%1$s) AS p JOIN query.person v ON v.volunteer_id = p.number
                CROSS JOIN LATERAL (
                    SELECT min(x.changed_at) FILTER (WHERE x.state = 'IN_EFFECT') AS effective_at,
                        min(x.changed_at) FILTER (WHERE x.state = 'ERASED') AS erased_at,
                        (array_agg(x.state ORDER BY x.position DESC)
                            FILTER (WHERE x.state IN ('BANNED', 'IN_EFFECT') AND x.changed_at <= :at))[1] AS last_state
                    FROM query.person_change x WHERE x.volunteer_id = v.volunteer_id) AS c
                ORDER BY (coalesce(v.effective_at, c.effective_at) <= :at
                        AND (c.erased_at IS NULL OR c.erased_at > :at)) IS TRUE DESC,
                    coalesce(v.effective_at, c.effective_at) IS NULL, %3$s LIMIT 1
            ) AS v ON true""".formatted(Persons.PERSON, ConsentPurpose.INSURER, InsuredPersons.FIRST);

    private final JdbcClient jdbc;
    private final InsuredPersons insured;
    private final PoliciesOnRecord policies;

    EligibilityQueryHandler(JdbcClient jdbc, InsuredPersons insured, PoliciesOnRecord policies) {
        this.jdbc = jdbc;
        this.insured = insured;
        this.policies = policies;
    }

    /** What one statement tells; the policies that it knows are those up to the newest. */
    private record Facts(long position, long newestPolicy, Registration registration) {}

    @QueryHandler
    Eligibility handle(FindEligibility query) {
        Facts facts = jdbc.sql(ONE)
                .param("at", Times.parameter(query.at()))
                .param("volunteer", query.volunteerId().value())
                .query((row, number) -> {
                    if (row.getString("volunteer_id") == null) {
                        throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
                    }
                    return new Facts(
                            row.getLong("position"),
                            row.getLong("newest_policy"),
                            new Registration(
                                    Times.optionalInstant(row, "effective_at"),
                                    Times.optionalInstant(row, "erased_at"),
                                    row.getBoolean("agreed"),
                                    row.getBoolean("banned")));
                })
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        List<InsurancePolicyView> inForce = policies.inForce(query.at(), facts.newestPolicy());
        List<Reason> reasons = facts.registration().reasons(query.at(), !inForce.isEmpty());
        return new Eligibility(
                query.volunteerId(),
                query.at(),
                Registration.insured(reasons),
                reasons,
                // which policies there are is no answer about somebody of whom there is none
                reasons.size() == 1 ? List.of() : inForce,
                facts.position());
    }

    @QueryHandler
    InsuredList handle(FindInsured query) {
        return insured.page(query);
    }

    @QueryHandler
    InsurancePolicies handle(FindInsurancePolicies query) {
        InsurancePolicyId id = query.insurancePolicyId();
        return new InsurancePolicies(id == null ? policies.all() : List.of(policies.one(id)));
    }
}
