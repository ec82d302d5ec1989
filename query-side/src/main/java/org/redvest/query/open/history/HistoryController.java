package org.redvest.query.open.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindHistory;
import org.redvest.api.open.history.query.History;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class HistoryController {

    private final Queries queries;
    private final Caller caller;

    HistoryController(Queries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GetMapping("/api/v1/audit/volunteers/{volunteerId}/history")
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(
            summary = "The history of one volunteer, event by event",
            description = "In the order of the log, with actor, record time and valid time. Personal data stay sealed.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    History show(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return queries.ask(new FindHistory(volunteer, cursor, limit));
    }
}
