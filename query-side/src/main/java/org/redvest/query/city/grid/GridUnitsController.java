package org.redvest.query.city.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.grid.query.FindGridUnit;
import org.redvest.api.city.grid.query.FindGridUnits;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.city.grid.query.GridUnits;
import org.redvest.api.id.GridUnitId;
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
@RequestMapping("/api/v1/grid-units")
@Tag(name = "Grid")
class GridUnitsController {

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    GridUnitsController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    @OpenToPublic
    @Operation(
            summary = "Units of the grid (网格) below the communities: areas, estates, buildings",
            description =
                    "In the order in which they were added, without those that were closed. Officers read who looks after each on the"
                            + " day; with worker=me, whoever signed in reads which units they look after themselves.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.SIGN_IN_REQUIRED})
    GridUnits units(
            @Parameter(description = "within this division", example = "350203001001")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "me: only those that whoever asks looks after", example = "me")
                    @RequestParam(required = false)
                    @Pattern(regexp = "me") @Nullable String worker,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2026-03-02")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(
                new FindGridUnits(division, worker == null ? null : me(), orToday(on), isOfficer(), cursor, limit));
    }

    @GetMapping("/{gridUnitId}")
    @OpenToPublic
    @Operation(
            summary = "One unit of the grid, closed or not",
            description = "Officers read who looks after it on the day.")
    @Refuses(Problem.UNKNOWN_GRID_UNIT)
    GridUnitView unit(
            @PathVariable String gridUnitId,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2026-03-02")
                    @RequestParam(required = false)
                    @Nullable LocalDate on) {
        return queries.ask(new FindGridUnit(GridUnitId.of(gridUnitId), orToday(on), isOfficer()));
    }

    private String me() {
        if (!caller.isSignedIn()) {
            throw new Refusal(Problem.SIGN_IN_REQUIRED);
        }
        return caller.subject();
    }

    private boolean isOfficer() {
        return caller.is(Role.CITY_OFFICER) || caller.is(Role.DISTRICT_OFFICER);
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> CivilTime.dateOf(clock.instant()));
    }
}
