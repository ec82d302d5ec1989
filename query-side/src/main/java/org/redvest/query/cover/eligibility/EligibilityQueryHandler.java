package org.redvest.query.cover.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.cover.eligibility.RegisteredNumber.Change;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what insurers and the insured ask: one person by one statement, everybody by {@link InsuredPersons}. */
@Component
class EligibilityQueryHandler {

    /**
     * What is recorded of the person with the number {@code :volunteer}, of one state of the read models: a row for each
     * change of each of their numbers, or one for a number that never changed. Where nobody has the number, there is a row
     * without one. What follows from it is reckoned in Java ({@link RegisteredNumber}): nearly always nothing changed, and the
     * database would make ready to sort and to add up for each answer all the same.
     */
    private static final String ONE = """
            SELECT g.position, i.newest_policy, i.policies, f.*
            FROM query.progress g
            CROSS JOIN (SELECT max(position) AS newest_policy, count(*) AS policies FROM query.insurance_policy) AS i
            LEFT JOIN (
                SELECT p.number, p.number <> p.survivor AS absorbed, v.effective_at, '%2$s' = ANY (v.purposes) AS agreed,
                    c.state, c.given, c.changed_at, c.changed_with
                FROM (%1$s) AS p JOIN query.person v ON v.volunteer_id = p.number
                LEFT JOIN LATERAL (
                    SELECT x.state, NULL::boolean AS given, x.changed_at, x.position AS changed_with
                    FROM query.person_change x WHERE x.volunteer_id = v.volunteer_id
                    UNION ALL
                    SELECT NULL, x.given, x.changed_at, x.position
                    FROM query.consent_change x WHERE x.volunteer_id = v.volunteer_id AND x.purpose = '%2$s'
                ) AS c ON true
            ) AS f ON true""".formatted(Persons.PERSON, ConsentPurpose.INSURER);

    private final JdbcClient jdbc;
    private final InsuredPersons insured;
    private final PoliciesOnRecord policies;

    EligibilityQueryHandler(JdbcClient jdbc, InsuredPersons insured, PoliciesOnRecord policies) {
        this.jdbc = jdbc;
        this.insured = insured;
        this.policies = policies;
    }

    /** What one statement tells; the policies that it knows are those up to the newest. */
    private record Facts(long position, long newestPolicy, int policies, Collection<RegisteredNumber> numbers) {

        static Facts of(ResultSet rows) throws SQLException {
            Map<String, RegisteredNumber> numbers = new HashMap<>();
            long position = LogPositions.NOTHING;
            long newestPolicy = LogPositions.NOTHING;
            int policies = 0;
            while (rows.next()) {
                position = rows.getLong("position");
                newestPolicy = rows.getLong("newest_policy");
                policies = rows.getInt("policies");
                String number = rows.getString("number");
                if (number != null) {
                    RegisteredNumber registered = numbers.get(number);
                    if (registered == null) {
                        registered = new RegisteredNumber(
                                number,
                                rows.getBoolean("absorbed"),
                                Times.optionalInstant(rows, "effective_at"),
                                rows.getBoolean("agreed"));
                        numbers.put(number, registered);
                    }
                    Instant changedAt = Times.optionalInstant(rows, "changed_at");
                    if (changedAt != null) {
                        registered.changed(new Change(
                                rows.getLong("changed_with"),
                                changedAt,
                                rows.getString("state"),
                                rows.getBoolean("given")));
                    }
                }
            }
            return new Facts(position, newestPolicy, policies, numbers.values());
        }
    }

    @QueryHandler
    Eligibility handle(FindEligibility query) {
        Facts facts =
                jdbc.sql(ONE).param("volunteer", query.volunteerId().value()).query(Facts::of);
        Registration registration = RegisteredNumber.thatCounts(facts.numbers(), query.at())
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        List<InsurancePolicyView> inForce = policies.inForce(query.at(), facts.newestPolicy(), facts.policies());
        List<Reason> reasons = registration.reasons(query.at(), !inForce.isEmpty());
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
