package org.redvest.query.cover.eligibility;

import java.time.Instant;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.id.InsurancePolicyId;
import org.springframework.stereotype.Component;

/**
 * The insurance policies. They are few and only ever added, so that they are kept at hand: the position of the newest one
 * and their number tell whether those are all, and which of them an answer knows.
 */
@Component
class PoliciesOnRecord {

    private final InsurancePolicyRows rows;
    private volatile List<Recorded> atHand = List.of();

    PoliciesOnRecord(InsurancePolicyRows rows) {
        this.rows = rows;
    }

    /** A policy, and where in the log it was recorded. */
    private record Recorded(long position, InsurancePolicyView policy) {}

    /** All of them, in the order of their begin. */
    List<InsurancePolicyView> all() {
        return recorded().stream().map(Recorded::policy).toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}
     */
    InsurancePolicyView one(InsurancePolicyId id) {
        return rows.findByInsurancePolicyId(id.value())
                .map(InsurancePolicyRow::view)
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_INSURANCE_POLICY));
    }

    /** Those that cover an instant, as the transaction at hand sees them; their periods are half-open. */
    List<InsurancePolicyView> inForce(Instant at) {
        return inForce(at, recorded());
    }

    /**
     * The same without asking for them where that can be.
     *
     * @param newest position of the newest one that the answer knows
     * @param number how many it knows; a rebuild may have added one before the newest, which was passed over until then
     */
    List<InsurancePolicyView> inForce(Instant at, long newest, int number) {
        List<Recorded> known = upTo(newest, atHand);
        if (known.size() != number) {
            List<Recorded> all = recorded();
            atHand = all;
            known = upTo(newest, all);
        }
        return inForce(at, known);
    }

    private static List<InsurancePolicyView> inForce(Instant at, List<Recorded> policies) {
        return policies.stream()
                .map(Recorded::policy)
                .filter(policy -> !policy.from().isAfter(at) && policy.until().isAfter(at))
                .toList();
    }

    private static List<Recorded> upTo(long newest, List<Recorded> policies) {
        return policies.stream().filter(one -> one.position() <= newest).toList();
    }

    private List<Recorded> recorded() {
        return rows.findAllByOrderByValidFromAscInsurancePolicyIdAsc().stream()
                .map(row -> new Recorded(row.position(), row.view()))
                .toList();
    }
}
