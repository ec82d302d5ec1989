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
 * tells whether those are all, and which of them an answer knows.
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

    /**
     * Those that cover an instant; their periods are half-open.
     *
     * @param newest position of the newest one that the answer knows
     */
    List<InsurancePolicyView> inForce(Instant at, long newest) {
        List<Recorded> known = atHand;
        if (known.stream().noneMatch(one -> one.position() >= newest)) {
            known = recorded();
            atHand = known;
        }
        return known.stream()
                .filter(one -> one.position() <= newest)
                .map(Recorded::policy)
                .filter(policy -> !policy.from().isAfter(at) && policy.until().isAfter(at))
                .toList();
    }

    private List<Recorded> recorded() {
        return rows.findAllByOrderByValidFromAscInsurancePolicyIdAsc().stream()
                .map(row -> new Recorded(row.position(), row.view()))
                .toList();
    }
}
