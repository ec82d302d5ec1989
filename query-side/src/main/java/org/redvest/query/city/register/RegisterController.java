package org.redvest.query.city.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.register.query.FindOrganisations;
import org.redvest.api.city.register.query.FindPolicies;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.api.id.OrganisationId;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.security.OpenToPublic;
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
@RequestMapping("/api/v1")
class RegisterController {

    private final Queries queries;
    private final Clock clock;

    RegisterController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    @OpenToPublic
    @Operation(
            summary = "The registered organisations",
            description =
                    "Those that were registered by the instant, and what they were then: active, suspended, dissolved.")
    @Tag(name = "Organisations")
    Organisations organisations(
            @Parameter(
                            description = "the instant that is asked about; now without it",
                            example = "2026-01-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant at,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindOrganisations(null, Times.orNow(at, clock), cursor, limit));
    }

    @GetMapping("/organisations/{organisationId}")
    @OpenToPublic
    @Operation(summary = "One registered organisation")
    @Tag(name = "Organisations")
    @Refuses({
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    Organisations.Entry organisation(
            @PathVariable String organisationId,
            @Parameter(
                            description = "the instant that is asked about; now without it",
                            example = "2026-01-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant at) {
        return queries.ask(new FindOrganisations(
                        OrganisationId.of(organisationId).code(), Times.orNow(at, clock), null, 1))
                .organisations()
                .getFirst();
    }

    @GetMapping("/policies")
    @AllowedToEveryRole
    @Operation(summary = "All adopted policies, every version")
    @Tag(name = "Policies")
    AdoptedPolicies policies() {
        return queries.ask(new FindPolicies(null, null));
    }

    @GetMapping("/policies/{kind}")
    @AllowedToEveryRole
    @Operation(summary = "All versions of one kind of policy")
    @Tag(name = "Policies")
    AdoptedPolicies policies(@PathVariable PolicyKind kind) {
        return queries.ask(new FindPolicies(kind, null));
    }

    @GetMapping("/policies/{kind}/{version}")
    @AllowedToEveryRole
    @Operation(summary = "One version of a policy")
    @Tag(name = "Policies")
    @Refuses(Problem.UNKNOWN_POLICY)
    AdoptedPolicies.Entry policy(@PathVariable PolicyKind kind, @PathVariable int version) {
        return queries.ask(new FindPolicies(kind, version)).policies().getFirst();
    }
}
