package org.redvest.query.service.shift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.query.FindRoster;
import org.redvest.api.service.shift.query.FindShift;
import org.redvest.api.service.shift.query.FindShifts;
import org.redvest.api.service.shift.query.Roster;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.api.service.shift.query.ShiftViews;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
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
@RequestMapping("/api/v1")
@Tag(name = "Shifts")
class ShiftsController {

    private static final String DATUM = "system in which coordinates are answered: WGS84 without it, CGCS2000 or GCJ02";

    private final Queries queries;
    private final Caller caller;

    ShiftsController(Queries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GetMapping("/projects/{projectId}/shifts")
    @OpenToPublic
    @Operation(
            summary = "A project's shifts (班次), with the places left",
            description = "In the order in which they were opened, those that were called off among them.")
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.DATUM_UNKNOWN})
    ShiftViews shifts(
            @PathVariable String projectId,
            @Parameter(description = "those that end after this instant", example = "2026-03-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(description = "those that begin before this instant", example = "2026-04-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant to,
            @Parameter(description = DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindShifts(ProjectId.of(projectId), from, to, asked(datum), cursor, limit));
    }

    @GetMapping("/shifts/{shiftId}")
    @OpenToPublic
    @Operation(summary = "One shift, with the places left", description = "As the last sign-up that is counted left it.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.DATUM_UNKNOWN})
    ShiftView shift(
            @PathVariable String shiftId,
            @Parameter(description = DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum) {
        return queries.ask(new FindShift(ShiftId.of(shiftId), asked(datum)));
    }

    private static Datum asked(@Nullable String datum) {
        return datum == null ? Datum.WGS84 : Datum.named(datum);
    }

    @GetMapping("/shifts/{shiftId}/roster")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Who is signed up for a shift, and who waits",
            description = "As far as the reader's delegations reach: masked names, in the order in which they signed up, those"
                    + " that ended too.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.AUTHORITY_MISSING})
    Roster roster(@PathVariable String shiftId) {
        ShiftId shift = ShiftId.of(shiftId);
        return queries.ask(new FindRoster(
                shift, queries.ask(new FindRemits(caller.subject())).remits()));
    }
}
