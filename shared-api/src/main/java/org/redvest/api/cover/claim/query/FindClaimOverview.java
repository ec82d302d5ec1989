package org.redvest.api.cover.claim.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.InsurancePolicyId;

/**
 * What do insurance claims come to?
 *
 * @param insurer whose policies alone are asked about; null for everybody's
 * @param policy under this policy; null for all
 * @param from first civil day of accidents, Asia/Shanghai; null for no bound
 * @param to last civil day; null for no bound
 * @param by by what they are told apart
 */
public record FindClaimOverview(
        @Nullable String insurer,
        @Nullable InsurancePolicyId policy,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ClaimGrouping by)
        implements Query<ClaimOverview> {

    @Override
    public Class<ClaimOverview> answer() {
        return ClaimOverview.class;
    }
}
