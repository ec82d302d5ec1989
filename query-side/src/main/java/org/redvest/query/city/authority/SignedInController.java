package org.redvest.query.city.authority;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.DelegationView;
import org.redvest.api.city.authority.query.FindDelegations;
import org.redvest.api.city.authority.query.HeldDelegations;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client makes its menu of, so that nobody is shown a door that is shut. */
@RestController
@Tag(name = "Authority")
class SignedInController {

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    SignedInController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/api/v1/me")
    @AllowedToEveryRole
    @Operation(
            summary = "Who am I, and what may I do?",
            description =
                    "Subject, roles and volunteer's number of the token, and every delegation in force now that its"
                            + " subject holds or acts under as a deputy.")
    SignedIn me() {
        Set<String> roles = Arrays.stream(Role.values())
                .filter(caller::is)
                .map(Role::claim)
                .collect(Collectors.toCollection(TreeSet::new));
        return new SignedIn(caller.subject(), roles, caller.volunteer().orElse(null), inForce(clock.instant()));
    }

    private List<SignedIn.Held> inForce(Instant now) {
        List<SignedIn.Held> held = new ArrayList<>();
        @Nullable Long cursor = null;
        do {
            HeldDelegations page =
                    queries.ask(new FindDelegations(now, null, null, null, caller.subject(), cursor, Pages.MOST));
            page.delegations().stream()
                    .filter(DelegationView::inForce)
                    .map(SignedIn.Held::of)
                    .forEach(held::add);
            cursor = page.nextCursor();
        } while (cursor != null);
        return held;
    }
}
