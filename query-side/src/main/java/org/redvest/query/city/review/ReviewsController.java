package org.redvest.query.city.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.city.register.query.FindPolicies;
import org.redvest.api.city.review.ReviewKind;
import org.redvest.api.city.review.query.FindReviews;
import org.redvest.api.city.review.query.Reviews;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Authority")
class ReviewsController {

    /** To whom the operations that decide are open, whatever they hold; all others to each of the three roles. */
    private static final Map<ReviewKind, Set<Role>> DECIDED_BY = Map.of(
            ReviewKind.PROJECT, Set.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER),
            ReviewKind.MERGE_CASE, Set.of(Role.CITY_OFFICER));

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    ReviewsController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reviews")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "What waits for my decision? (待办)",
            description =
                    "Registrations, projects, objections, corrections, reported hours and merge cases in one queue, as far as the"
                            + " reader's delegations let them decide; what has waited longest comes first, with its age and, where"
                            + " there is one, its deadline in working days. What readers had a hand in themselves waits for others.")
    @Refuses(Problem.AUTHORITY_MISSING)
    Reviews reviews(
            @Parameter(description = "those of this kind") @RequestParam(required = false) @Nullable ReviewKind kind,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Map<ReviewKind, Set<Remit>> remits = remits(kind);
        if (remits.isEmpty() && held(null).isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return queries.ask(new FindReviews(
                caller.subject(), remits, queries.ask(new FindPolicies(null, null)), clock.instant(), cursor, limit));
    }

    /** Of what kinds the reader decides, and where. */
    private Map<ReviewKind, Set<Remit>> remits(@Nullable ReviewKind asked) {
        Map<Power, Set<Remit>> held = new EnumMap<>(Power.class);
        Map<ReviewKind, Set<Remit>> remits = new EnumMap<>(ReviewKind.class);
        (asked == null ? Stream.of(ReviewKind.values()) : Stream.of(asked))
                .filter(this::isDecidedByReader)
                .forEach(kind -> {
                    Set<Remit> deciding = held.computeIfAbsent(kind.power(), this::held).stream()
                            .filter(kind::isDecidedIn)
                            .collect(Collectors.toSet());
                    if (!deciding.isEmpty()) {
                        remits.put(kind, deciding);
                    }
                });
        return remits;
    }

    private boolean isDecidedByReader(ReviewKind kind) {
        Set<Role> roles = DECIDED_BY.get(kind);
        return roles == null || roles.stream().anyMatch(caller::is);
    }

    private Set<Remit> held(@Nullable Power power) {
        return queries.ask(new FindRemits(caller.subject(), power)).remits();
    }
}
