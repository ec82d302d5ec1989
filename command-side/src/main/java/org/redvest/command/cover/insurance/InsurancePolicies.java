package org.redvest.command.cover.insurance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which insurance policies are on record, and when they are in force. */
@Component
public class InsurancePolicies {

    private final Function<InsurancePolicyId, Optional<InsurancePolicyRecorded>> log;
    private final Function<InsurancePolicyId, List<InsuranceTermsAdopted>> terms;

    @Autowired
    InsurancePolicies(Streams streams) {
        this(
                id -> streams.first(id.value(), InsurancePolicyRecorded.class),
                id -> streams.read(id.value(), InsuranceTermsAdopted.class).toList());
    }

    /** Policies as this log knows them, of which no terms were adopted. */
    public InsurancePolicies(Function<InsurancePolicyId, Optional<InsurancePolicyRecorded>> log) {
        this(log, id -> List.of());
    }

    /** Policies, and their terms in the order of adoption, as this log knows them. */
    public InsurancePolicies(
            Function<InsurancePolicyId, Optional<InsurancePolicyRecorded>> log,
            Function<InsurancePolicyId, List<InsuranceTermsAdopted>> terms) {
        this.log = log;
        this.terms = terms;
    }

    /**
     * Requires that a policy is on record.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}
     */
    public InsurancePolicyRecorded require(InsurancePolicyId id) {
        return log.apply(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_INSURANCE_POLICY));
    }

    /**
     * Requires that a policy is on record and an insurer's own: it bears what happens at an instant by the terms that apply then, of
     * which those adopted last count, or was recorded with the policy where none do.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}, {@link Problem#POLICY_OF_ANOTHER_INSURER}
     */
    public InsurancePolicyRecorded requireOf(InsurancePolicyId id, String insurer, Instant at) {
        InsurancePolicyRecorded policy = require(id);
        boolean own = terms.apply(id).stream()
                .filter(adopted -> !adopted.effectiveFrom().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(adopted -> adopted.terms().isOf(insurer))
                .orElseGet(() -> policy.insurer().value().equals(insurer));
        if (!own) {
            throw new Refusal(Problem.POLICY_OF_ANOTHER_INSURER);
        }
        return policy;
    }

    /**
     * Requires that a policy is on record and covers an instant.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY}, {@link Problem#INSURANCE_REQUIRED}
     */
    public void requireInForce(InsurancePolicyId id, Instant at) {
        InsurancePolicyRecorded policy = require(id);
        if (at.isBefore(policy.from()) || !at.isBefore(policy.until())) {
            throw new Refusal(
                    Problem.INSURANCE_REQUIRED,
                    "The policy covers what happens from %s until %s, and not what happens now: name one that does."
                            .formatted(policy.from(), policy.until()));
        }
    }
}
