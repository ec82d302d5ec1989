package org.redvest.query.city.authority;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.city.authority.query.DelegatedActs;
import org.redvest.api.city.authority.query.DelegationLife;
import org.redvest.api.city.authority.query.FindDelegatedActs;
import org.redvest.api.city.authority.query.FindDelegation;
import org.redvest.api.city.authority.query.FindDelegations;
import org.redvest.api.city.authority.query.HeldDelegations;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;
import org.redvest.platform.security.AllowedTo;
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
@RequestMapping("/api/v1/delegations")
@Tag(name = "Authority")
class AuthorityController {

    private final Queries queries;
    private final Divisions divisions;
    private final Clock clock;

    AuthorityController(Queries queries, Divisions divisions, Clock clock) {
        this.queries = queries;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "Who held which authority at an instant?",
            description =
                    "Every delegation that fits, whether it was in force and why not, who could act as deputy, and"
                            + " since when it is declared invalid. Without an instant: now.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT
    })
    HeldDelegations held(
            @Parameter(example = "2026-03-01T00:00:00+08:00") @RequestParam(required = false) @Nullable Instant at,
            @Parameter(description = "those with this power") @RequestParam(required = false) @Nullable Power power,
            @Parameter(description = "those that reach the whole of this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "those that reach this organisation's acts")
                    @RequestParam(required = false)
                    @Nullable String organisation,
            @Parameter(description = "those that this subject held, or was a deputy of")
                    @RequestParam(required = false)
                    @Nullable String holder,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindDelegations(
                Times.orNow(at, clock),
                power,
                division == null ? null : divisions.require(division).code(),
                organisation == null ? null : OrganisationId.of(organisation),
                holder,
                cursor,
                limit));
    }

    @GetMapping("/{delegationId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "The whole life of a delegation",
            description = "Who changed what when, its deputies, those above it; in force or not at an instant, or now.")
    @Refuses(Problem.UNKNOWN_DELEGATION)
    DelegationLife life(
            @PathVariable String delegationId,
            @Parameter(example = "2026-03-01T00:00:00+08:00") @RequestParam(required = false) @Nullable Instant at) {
        return queries.ask(new FindDelegation(DelegationId.of(delegationId), Times.orNow(at, clock)));
    }

    @GetMapping("/{delegationId}/acts")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "What was done under a delegation",
            description = "Event by event, in the order of the log; of one that was declared invalid, too.")
    @Refuses(Problem.UNKNOWN_DELEGATION)
    DelegatedActs acts(
            @PathVariable String delegationId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindDelegatedActs(DelegationId.of(delegationId), cursor, limit));
    }
}
