package org.redvest.api.open.simulation;

import org.redvest.api.Power;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.id.InsurancePolicyId;

/**
 * Terms of an insurer, tried on what insurers enquired about. Who bears the policy, and what it pays, does not bear on that.
 *
 * @param insurancePolicyId of which policy
 * @param terms what it would cover, in all of its period
 */
public record TriedInsuranceTerms(InsurancePolicyId insurancePolicyId, InsuranceTerms terms) implements TriedPolicy {

    @Override
    public SimulationKind kind() {
        return SimulationKind.INSURANCE;
    }

    @Override
    public Power power() {
        return Power.RECORD_INSURANCE;
    }

    @Override
    public void requireValid() {
        terms.requireValid();
    }
}
