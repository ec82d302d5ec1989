package org.redvest.command.cover.insurance;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which insurance policies are on record, and when they are in force. */
@Component
public class InsurancePolicies {

    private final Function<InsurancePolicyId, Optional<InsurancePolicyRecorded>> log;

    @Autowired
    InsurancePolicies(Streams streams) {
        this(id -> streams.first(id.value(), InsurancePolicyRecorded.class));
    }

    /** Policies as this log knows them. */
    public InsurancePolicies(Function<InsurancePolicyId, Optional<InsurancePolicyRecorded>> log) {
        this.log = log;
    }

    /**
     * Requires that a policy is on record and covers an instant.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}, {@link Problem#INSURANCE_REQUIRED}
     */
    public void requireInForce(InsurancePolicyId id, Instant at) {
        InsurancePolicyRecorded policy = log.apply(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_INSURANCE_POLICY));
        if (at.isBefore(policy.from()) || !at.isBefore(policy.until())) {
            throw new Refusal(
                    Problem.INSURANCE_REQUIRED,
                    "The policy covers what happens from %s until %s, and not what happens now: name one that does."
                            .formatted(policy.from(), policy.until()));
        }
    }
}
