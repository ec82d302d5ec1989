package org.redvest.query.open.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.Simulations;
import org.redvest.api.open.simulation.TriedPolicy;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Tries policies on what happened. It decides itself who may: no command does, because nothing is recorded. */
@RestController
@RequestMapping("/api/v1/simulations")
@Tag(name = "Simulations")
class SimulationController {

    private static final String CSV = "text/csv";

    private final SimulationRun run;
    private final SimulationBook book;
    private final Queries queries;
    private final Caller caller;
    private final Divisions divisions;
    private final JsonMapper json;

    SimulationController(
            SimulationRun run,
            SimulationBook book,
            Queries queries,
            Caller caller,
            Divisions divisions,
            JsonMapper json) {
        this.run = run;
        this.book = book;
        this.queries = queries;
        this.caller = caller;
        this.divisions = divisions;
        this.json = json;
    }

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Try a policy on everything that happened (政策试算)",
            description =
                    "Who would gain or lose what, had it been adopted: by the code that decides for the policy that is in"
                            + " force. For whoever may adopt it there. Nothing is adopted or recorded. One simulation runs at a"
                            + " time; it goes on in the background, is kept for seven days, and does not outlive its process.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.UNKNOWN_DIVISION,
        Problem.POLICY_CONTRADICTORY,
        Problem.STAR_JURISDICTION_TOO_SMALL,
        Problem.STAR_RULES_INVALID,
        Problem.UNKNOWN_SCHEME,
        Problem.SCHEME_RULES_INVALID,
        Problem.UNKNOWN_INSURANCE_POLICY,
        Problem.SIMULATION_RUNNING,
        Problem.STALE
    })
    ResponseEntity<SimulationView> begin(
            @Valid @RequestBody SimulationRequest request,
            @Parameter(hidden = true)
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(max = 200) @Nullable String key) {
        TriedPolicy policy = request.policy(divisions);
        requireMayAdopt(policy);
        policy.requireValid();
        SimulationView begun = run.begin(caller.subject(), key, policy);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/simulations/" + begun.simulationId()))
                .body(begun);
    }

    private void requireMayAdopt(TriedPolicy policy) {
        Remit where = run.where(policy);
        if (!mayAdopt(policy, where)) {
            throw new Requirement.Reaching(policy.power(), where).missing();
        }
    }

    private boolean mayAdopt(TriedPolicy policy, Remit where) {
        return queries.ask(new FindRemits(caller.subject(), policy.power())).remits().stream()
                .anyMatch(remit -> remit.reaches(where));
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "One's own simulations, the newest first")
    Simulations own(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Pages.Page<SimulationView, Long> page = Pages.of(
                book.of(caller.subject(), Objects.requireNonNullElse(cursor, Long.MAX_VALUE), limit + 1),
                limit,
                SimulationView::number);
        return new Simulations(page.items(), page.next());
    }

    @GetMapping("/{simulationId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How far a simulation is, and what it comes to",
            description =
                    "One's own, while one may adopt such a policy; auditors see everybody's. Facts read of how many, up to which"
                            + " position of the log. What ages come to is told from five enquiries on, and of nobody by name.")
    @Refuses({Problem.UNKNOWN_SIMULATION, Problem.AUTHORITY_MISSING})
    SimulationView one(@PathVariable String simulationId) {
        if (caller.is(Role.AUDITOR)) {
            return book.require(simulationId, null);
        }
        SimulationView own = book.require(simulationId, caller.subject());
        // whoever began it may have been recalled since
        requireMayAdopt(own.policy());
        return own;
    }

    @GetMapping(path = "/{simulationId}/changes", produces = CSV)
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Who would gain or lose what, as a file",
            description =
                    "CSV in UTF-8: what was tried, up to which position of the log, the totals, an empty line, and who would gain or"
                            + " lose, with masked names. For whom nothing would change is counted in the totals alone, and so is what"
                            + " ages come to. Of who was erased meanwhile nothing is told but the number.")
    @Refuses({Problem.UNKNOWN_SIMULATION, Problem.AUTHORITY_MISSING, Problem.SIMULATION_UNFINISHED})
    ResponseEntity<StreamingResponseBody> changes(@PathVariable String simulationId) {
        SimulationView one = one(simulationId);
        if (one.state() != SimulationState.COMPLETED) {
            throw new Refusal(Problem.SIMULATION_UNFINISHED);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"changes.csv\"")
                .body(
                        new ChangesFile(book, one, run.columns(one.policy()), json.writeValueAsString(one.policy()))
                                ::write);
    }

    @PostMapping("/{simulationId}/cancellation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Cancel a simulation",
            description =
                    "While it runs: nothing of what it found stays. One's own, or anybody's for whoever holds the power to adopt such"
                            + " policies in the whole city. One that has ended stays as it is.")
    @Refuses(Problem.UNKNOWN_SIMULATION)
    SimulationView cancel(@PathVariable String simulationId) {
        SimulationView one = book.require(simulationId, null);
        requireMayCancel(one);
        book.end(one.simulationId(), SimulationState.CANCELLED);
        return book.require(simulationId, null);
    }

    private void requireMayCancel(SimulationView one) {
        Remit wholeCity = Remit.in(
                DivisionCode.of(divisions.ofLevel(Level.CITY).getFirst().code()));
        if (!mayAdopt(one.policy(), wholeCity)) {
            book.require(one.simulationId().toString(), caller.subject());
        }
    }
}
