package org.redvest.api.cover.claim.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.InsuranceClaimId;

/**
 * How did this insurance claim go?
 *
 * @param claimId which claim
 * @param insurer whose policies alone are asked about; null for everybody's
 */
public record FindClaim(InsuranceClaimId claimId, @Nullable String insurer) implements Query<ClaimLife> {

    @Override
    public Class<ClaimLife> answer() {
        return ClaimLife.class;
    }
}
