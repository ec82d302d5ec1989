package org.redvest.api.cover.claim.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.id.InsurancePolicyId;

/**
 * Which insurance claims were reported?
 *
 * @param insurer whose policies alone are asked about; null for everybody's
 * @param policy under this policy; null for all
 * @param state those that stand so; null for all
 * @param cursor of the page before; null for the first
 * @param limit claims at most
 */
public record FindClaims(
        @Nullable String insurer,
        @Nullable InsurancePolicyId policy,
        @Nullable ClaimState state,
        @Nullable Long cursor,
        int limit)
        implements Query<ClaimViews> {

    @Override
    public Class<ClaimViews> answer() {
        return ClaimViews.class;
    }
}
