package org.redvest.api.cover.eligibility.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.InsurancePolicyId;

/**
 * Which insurance policies are on record?
 *
 * @param insurancePolicyId one of them; null for all
 * @param insurer of whom; null for every insurer's
 */
public record FindInsurancePolicies(
        @Nullable InsurancePolicyId insurancePolicyId,
        @Nullable String insurer) implements Query<InsurancePolicies> {

    @Override
    public Class<InsurancePolicies> answer() {
        return InsurancePolicies.class;
    }
}
