package org.redvest.command.city.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.command.AddGridUnit;
import org.redvest.api.city.grid.command.AppointGridWorker;
import org.redvest.api.city.grid.command.CloseGridUnit;
import org.redvest.api.city.grid.command.ReleaseGridWorker;
import org.redvest.api.id.GridUnitId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/grid-units", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Grid")
class GridController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    GridController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record AddGridUnitRequest(
            @Schema(description = "division code of the community", example = "350203001001") @NotBlank @Size(max = 12) String division,

            @Schema(
                    description = "the unit that it is part of; without it, it lies in the community itself",
                    example = "grd-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String parent,

            @Schema(description = "AREA 片区, ESTATE 小区 or BUILDING 楼栋", example = "BUILDING") @NotNull GridKind kind,

            @Schema(description = "what it is called", example = "3 号楼") @NotBlank @Size(max = 100) String name) {}

    record CloseGridUnitRequest(
            @Schema(description = "why, in words", example = "拆迁") @NotBlank @Size(max = 200) String reason) {}

    record AppointGridWorkerRequest(
            @Schema(description = "A, who looks after it, or B, who does while they are away", example = "A") @NotNull GridPost post,

            @Schema(description = "the subject of their token", example = "grid-worker-1")
            @NotBlank @Size(max = Subject.MOST) String worker,

            @Schema(description = "the first day", example = "2026-01-01") @NotNull LocalDate from,

            @Schema(description = "the last day; without it there is no end", example = "2026-12-31", nullable = true)
            @Nullable LocalDate until) {}

    record ReleaseGridWorkerRequest(
            @Schema(description = "A or B", example = "A") @NotNull GridPost post,

            @Schema(description = "the subject of their token", example = "grid-worker-1")
            @NotBlank @Size(max = Subject.MOST) String worker) {}

    record GridUnitAnswer(GridUnitId gridUnitId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Add a unit of the grid (网格) below a community",
            description =
                    "An area holds estates and buildings, an estate buildings. A unit needs no code of the state, and gives"
                            + " nobody a power: who may do what, delegations say by division.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_GRID_UNIT,
        Problem.GRID_COMMUNITY_REQUIRED,
        Problem.GRID_PARENT_INVALID
    })
    ResponseEntity<GridUnitAnswer> add(@Valid @RequestBody AddGridUnitRequest request) {
        GridUnitId unit = GridUnitId.from(ids.ofThisRequest());
        String parent = request.parent();
        commands.send(
                new AddGridUnit(
                        unit,
                        DivisionCode.of(divisions.require(request.division()).code()),
                        parent == null ? null : GridUnitId.of(parent),
                        request.kind(),
                        Text.of(request.name().strip())),
                caller.envelope());
        return created.at("/api/v1/grid-units/" + unit, new GridUnitAnswer(unit));
    }

    @PostMapping("/{gridUnitId}/closing")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Close a unit of the grid", description = "What was recorded there stays.")
    @Refuses(Problem.UNKNOWN_GRID_UNIT)
    ResponseEntity<GridUnitAnswer> close(
            @PathVariable String gridUnitId, @Valid @RequestBody CloseGridUnitRequest request) {
        GridUnitId unit = GridUnitId.of(gridUnitId);
        return ask(unit, new CloseGridUnit(unit, Text.of(request.reason().strip())));
    }

    @PostMapping("/{gridUnitId}/workers")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Appoint who looks after a unit of the grid (A/B 岗)",
            description = "On a day there is one at each post at the most, and nobody is at both.")
    @Refuses({
        Problem.UNKNOWN_GRID_UNIT,
        Problem.GRID_UNIT_CLOSED,
        Problem.PERIOD_REVERSED,
        Problem.GRID_POST_TAKEN,
        Problem.GRID_WORKER_ON_BOTH_POSTS
    })
    ResponseEntity<GridUnitAnswer> appoint(
            @PathVariable String gridUnitId, @Valid @RequestBody AppointGridWorkerRequest request) {
        GridUnitId unit = GridUnitId.of(gridUnitId);
        return ask(
                unit,
                new AppointGridWorker(
                        unit, request.post(), Subject.of(request.worker()), request.from(), request.until()));
    }

    @PostMapping("/{gridUnitId}/workers/release")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Release who looks after a unit of the grid",
            description = "From today on, also from what they were appointed to later.")
    @Refuses({Problem.UNKNOWN_GRID_UNIT, Problem.GRID_POST_NOT_HELD})
    ResponseEntity<GridUnitAnswer> release(
            @PathVariable String gridUnitId, @Valid @RequestBody ReleaseGridWorkerRequest request) {
        GridUnitId unit = GridUnitId.of(gridUnitId);
        return ask(unit, new ReleaseGridWorker(unit, request.post(), Subject.of(request.worker())));
    }

    private ResponseEntity<GridUnitAnswer> ask(GridUnitId unit, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new GridUnitAnswer(unit));
    }
}
