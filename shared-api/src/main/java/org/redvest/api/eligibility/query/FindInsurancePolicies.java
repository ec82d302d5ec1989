package org.redvest.api.eligibility.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.insurance.InsurancePolicyId;

/**
 * Which insurance policies are on record?
 *
 * @param insurancePolicyId one of them; null for all
 */
public record FindInsurancePolicies(@Nullable InsurancePolicyId insurancePolicyId) implements Query<InsurancePolicies> {

    @Override
    public Class<InsurancePolicies> answer() {
        return InsurancePolicies.class;
    }
}
