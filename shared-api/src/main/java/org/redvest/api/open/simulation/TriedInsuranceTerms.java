package org.redvest.api.open.simulation;

import java.util.Optional;
import org.redvest.api.Power;
import org.redvest.api.cover.insurance.Exposure;
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

    /** Ages between which there is none, and a way that is covered at no time. */
    @Override
    public Optional<String> contradiction() {
        Integer least = terms.leastAge();
        Integer most = terms.mostAge();
        if (least != null && most != null && most < least) {
            return Optional.of("mostAge is less than leastAge: nobody is of such an age.");
        }
        if (terms.exposures().isEmpty()) {
            return Optional.of("No exposure is named: nothing would be covered.");
        }
        if (terms.travelMinutes() == 0 && terms.exposures().stream().allMatch(Exposure::isWay)) {
            return Optional.of("The exposures are the way alone, and travelMinutes is 0: nothing would be covered.");
        }
        return Optional.empty();
    }

    /** The request has bounds for each of them. */
    @Override
    public void requireWithinBounds() {
        // there are no others
    }
}
