package org.redvest.api.city.register.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.city.policy.PolicyKind;

/**
 * Which figures were adopted?
 *
 * @param kind of one kind; null for all
 * @param version one version; null for all
 */
public record FindPolicies(
        @Nullable PolicyKind kind, @Nullable Integer version) implements Query<AdoptedPolicies> {

    @Override
    public Class<AdoptedPolicies> answer() {
        return AdoptedPolicies.class;
    }
}
