package org.redvest.query.open.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindStateDifference;
import org.redvest.api.open.history.query.FindVolunteerState;
import org.redvest.api.open.history.query.StateDifference;
import org.redvest.api.open.history.query.VolunteerState;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.DelegationsThen;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.UpToNow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit/volunteers/{volunteerId}")
@Tag(name = "Audit")
class StateController {

    private static final String VALID_AT = "what held by this instant; the same as knownAt without it";

    private static final String KNOWN_AT = "as far as it had been recorded by this instant; now without it";

    private static final String INSTANT = "2026-03-01T00:00:00+08:00";

    private final Queries queries;
    private final UpToNow upToNow;
    private final DelegationsThen delegations;
    private final Clock clock;

    StateController(Queries queries, UpToNow upToNow, DelegationsThen delegations, Clock clock) {
        this.queries = queries;
        this.upToNow = upToNow;
        this.delegations = delegations;
        this.clock = clock;
    }

    @GetMapping("/state")
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "How one volunteer stood as of two instants",
            description =
                    "What held by one instant, as far as it had been recorded by the other: registration, numbers, consents, bans, service"
                            + " records and whether each counted, minutes, points, stars, certificates, sign-ups. What is said of a service"
                            + " record (a correction, a revocation, an objection) holds from the beginning of that service. The same pair of"
                            + " instants gives the same answer, byte for byte, until the person is erased.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.INSTANT_IN_FUTURE, Problem.KNOWN_BEFORE_LOG, Problem.KNOWN_BEFORE_VALID
    })
    VolunteerState stood(
            @PathVariable String volunteerId,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        BothTimes times = BothTimes.of(validAt, knownAt, clock.instant());
        upToNow.await();
        return queries.ask(new FindVolunteerState(volunteer, times));
    }

    @GetMapping("/difference")
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "In what two states of a volunteer differ, and by which events",
            description =
                    "Both states, what differs field by field, and the events that belong to one of them and not to the other: what"
                            + " was recorded between the two knownAt, or came to hold between the two validAt.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.INSTANT_IN_FUTURE, Problem.KNOWN_BEFORE_LOG, Problem.KNOWN_BEFORE_VALID
    })
    StateDifference differed(
            @PathVariable String volunteerId,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = "of the other state: " + VALID_AT, example = INSTANT)
                    @RequestParam(required = false)
                    @Nullable Instant otherValidAt,
            @Parameter(description = "of the other state: " + KNOWN_AT, example = INSTANT)
                    @RequestParam(required = false)
                    @Nullable Instant otherKnownAt) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        Instant now = clock.instant();
        BothTimes before = BothTimes.of(validAt, knownAt, now);
        BothTimes after = BothTimes.of(otherValidAt, otherKnownAt, now);
        upToNow.await();
        StateDifference found = queries.ask(new FindStateDifference(volunteer, before, after));
        Instant known = Stream.of(before.knownAt(), after.knownAt())
                .max(Instant::compareTo)
                .orElseThrow();
        return new StateDifference(
                found.before(), found.after(), found.changes(), delegations.beside(found.events(), known));
    }
}
