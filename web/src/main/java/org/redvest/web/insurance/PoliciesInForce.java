package org.redvest.web.insurance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redvest.web.ledger.Ledger;
import org.springframework.stereotype.Component;

/** The insurance policies that an officer can choose from. */
@Component
public class PoliciesInForce {

    private final InsurancePolicyPage.Queries queries;

    PoliciesInForce(Ledger ledger) {
        this.queries = ledger.queries(InsurancePolicyPage.Queries.class);
    }

    /** Those in force now, by their number, with what they are called. */
    public Map<String, String> now() {
        Instant now = Instant.now();
        Map<String, String> inForce = new LinkedHashMap<>();
        queries.policies().insurancePolicies().stream()
                .filter(policy -> !policy.from().isAfter(now) && policy.until().isAfter(now))
                .forEach(policy -> inForce.put(
                        policy.insurancePolicyId().value(), policy.insurer() + " " + policy.policyNumber()));
        return inForce;
    }
}
