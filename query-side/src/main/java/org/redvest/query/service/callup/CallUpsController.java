package org.redvest.query.service.callup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.query.FindQualifications;
import org.redvest.api.service.callup.query.CallUpView;
import org.redvest.api.service.callup.query.CallUpViews;
import org.redvest.api.service.callup.query.FindCallUp;
import org.redvest.api.service.callup.query.FindCallUps;
import org.redvest.api.service.callup.query.FindCallsFor;
import org.redvest.api.service.callup.query.FindCallsFor.Held;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/call-ups")
@Tag(name = "Call-ups")
class CallUpsController {

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    CallUpsController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    @AllowedToEveryRole
    @Operation(
            summary = "Emergency call-ups (应急召集), with the places left",
            description =
                    "The newest first; for=me those that call the volunteer who asks and can still be answered, on one page.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    CallUpViews callUps(
            @Parameter(description = "me: only what calls whoever asks", example = "me")
                    @RequestParam(name = "for", required = false)
                    @Pattern(regexp = "me") @Nullable String whom,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return whom == null ? queries.ask(new FindCallUps(cursor, limit)) : callsForCaller();
    }

    private CallUpViews callsForCaller() {
        VolunteerId volunteer = caller.volunteer()
                .filter(number -> caller.is(Role.VOLUNTEER))
                .map(VolunteerId::of)
                .orElseThrow(() -> new Refusal(Problem.FORBIDDEN));
        List<Held> held = queries.ask(new FindQualifications(volunteer, null)).qualifications().stream()
                .filter(qualification -> qualification.withdrawal() == null)
                .map(qualification -> new Held(qualification.title(), qualification.from(), qualification.until()))
                .toList();
        return queries.ask(new FindCallsFor(volunteer, held, clock.instant()));
    }

    @GetMapping("/{callUpId}")
    @AllowedToEveryRole
    @Operation(summary = "One call-up, with the places left")
    @Refuses(Problem.UNKNOWN_CALL_UP)
    CallUpView callUp(@PathVariable String callUpId) {
        return queries.ask(new FindCallUp(CallUpId.of(callUpId)));
    }
}
