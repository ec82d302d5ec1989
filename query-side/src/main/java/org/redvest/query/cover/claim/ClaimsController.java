package org.redvest.query.cover.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.query.ClaimGrouping;
import org.redvest.api.cover.claim.query.ClaimLife;
import org.redvest.api.cover.claim.query.ClaimOverview;
import org.redvest.api.cover.claim.query.ClaimViews;
import org.redvest.api.cover.claim.query.FindClaim;
import org.redvest.api.cover.claim.query.FindClaimOverview;
import org.redvest.api.cover.claim.query.FindClaims;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insurance-claims")
@Tag(name = "Insurance")
class ClaimsController {

    private final Queries queries;
    private final Caller caller;

    ClaimsController(Queries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GetMapping
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Insurance claims (理赔)",
            description = "Those that were reported last first; to an insurer those of its own policies.")
    @Refuses({Problem.INSURER_NOT_NAMED, Problem.UNKNOWN_INSURANCE_POLICY, Problem.POLICY_OF_ANOTHER_INSURER})
    ClaimViews claims(
            @Parameter(description = "under this policy", example = "ins-6f1d2c9a-8b3e-5a47-9d60-2c71e4f8b035")
                    @RequestParam(required = false)
                    @Nullable String policy,
            @RequestParam(required = false) @Nullable ClaimState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindClaims(ownOnly(), policyOf(policy), state, cursor, limit));
    }

    /** The insurer for whom the caller asks; null for those who see everybody's. */
    private @Nullable String ownOnly() {
        return caller.is(Role.CITY_OFFICER) || caller.is(Role.AUDITOR)
                ? null
                : caller.insurer().orElseThrow(() -> new Refusal(Problem.INSURER_NOT_NAMED));
    }

    private static @Nullable InsurancePolicyId policyOf(@Nullable String given) {
        return given == null ? null : InsurancePolicyId.of(given);
    }

    @GetMapping("/{claimId}")
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(summary = "One insurance claim, and what was done with it")
    @Refuses({Problem.INSURER_NOT_NAMED, Problem.UNKNOWN_INSURANCE_CLAIM, Problem.POLICY_OF_ANOTHER_INSURER})
    ClaimLife claim(@PathVariable String claimId) {
        return queries.ask(new FindClaim(InsuranceClaimId.of(claimId), ownOnly()));
    }

    @GetMapping("/overview")
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "What insurance claims come to (赔付概况), by category or by district",
            description =
                    "Of accidents on some civil days in Asia/Shanghai: opened, paid, refused, open, all that was paid and all that is"
                            + " held for those that are open. To an insurer of its own policies.")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_INSURANCE_POLICY,
        Problem.POLICY_OF_ANOTHER_INSURER,
        Problem.WINDOW_REVERSED
    })
    ClaimOverview overview(
            @Parameter(description = "under this policy", example = "ins-6f1d2c9a-8b3e-5a47-9d60-2c71e4f8b035")
                    @RequestParam(required = false)
                    @Nullable String policy,
            @Parameter(description = "first civil day of accidents", example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "last civil day of accidents", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @RequestParam(defaultValue = "CATEGORY") ClaimGrouping by) {
        Times.requireRange(from, to);
        return queries.ask(new FindClaimOverview(
                caller.is(Role.DISTRICT_OFFICER) ? null : ownOnly(), policyOf(policy), from, to, by));
    }
}
