package org.redvest.web.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.query.ClaimGrouping;
import org.redvest.api.cover.claim.query.ClaimLife;
import org.redvest.api.cover.claim.query.ClaimOverview;
import org.redvest.api.cover.claim.query.ClaimViews;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Insurance claims, as the API tells them. */
interface ClaimQueries {

    @GetExchange("/insurance-claims")
    ClaimViews claims(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable ClaimState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    @GetExchange("/insurance-claims/{id}")
    ClaimLife claim(@PathVariable String id);

    @GetExchange("/insurance-claims/overview")
    ClaimOverview overview(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam ClaimGrouping by);

    @GetExchange("/insurance-policies")
    InsurancePolicies policies();
}
