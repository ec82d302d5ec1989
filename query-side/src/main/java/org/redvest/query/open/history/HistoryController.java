package org.redvest.query.open.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.Located;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindHistory;
import org.redvest.api.open.history.query.FindProgrammeHistory;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.ProgrammeHistory;
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

    private static final String AS_OF =
            "In the order of the log, with actor, record time and valid time; all of it, or what was"
                    + " known at a position or an instant.";

    private static final String UNTIL = "position of the log up to which it is asked; all that is known without it";

    private static final String KNOWN_AT = "as it was known at this instant; as it is known now without it";

    private static final String INSTANT = "2026-03-01T00:00:00+08:00";

    private static final String CURSOR = "nextCursor of the page before";

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
            description =
                    "In the order of the log, with actor, record time and valid time. Personal data stay sealed. With"
                            + " knownAt, what had been recorded by then: nothing yet is UNKNOWN_VOLUNTEER.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    History show(
            @PathVariable String volunteerId,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return queries.ask(new FindHistory(volunteer, knownAt, caller.is(Role.AUDITOR), cursor, limit));
    }

    @GetMapping("/api/v1/audit/projects/{projectId}/history")
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one project and of its series, event by event", description = AS_OF)
    @Refuses(Problem.UNKNOWN_PROJECT)
    ProgrammeHistory project(
            @PathVariable String projectId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ProjectId project = ProjectId.of(projectId);
        return history(project, project.value(), until, knownAt, cursor, limit);
    }

    @GetMapping("/api/v1/audit/shifts/{shiftId}/history")
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "The history of one shift, of every sign-up for it and of who was there, event by event",
            description = AS_OF)
    @Refuses(Problem.UNKNOWN_SHIFT)
    ProgrammeHistory shift(
            @PathVariable String shiftId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ShiftId shift = ShiftId.of(shiftId);
        return history(shift, shift.value(), until, knownAt, cursor, limit);
    }

    @GetMapping("/api/v1/audit/stations/{stationId}/history")
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one station and of who was docked to it, event by event", description = AS_OF)
    @Refuses(Problem.UNKNOWN_STATION)
    ProgrammeHistory station(
            @PathVariable String stationId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        StationId station = StationId.of(stationId);
        return history(station, station.value(), until, knownAt, cursor, limit);
    }

    /** What nothing had happened to by then was not there. */
    private ProgrammeHistory history(
            Located place,
            String about,
            @Nullable Long until,
            @Nullable Instant knownAt,
            @Nullable Long cursor,
            int limit) {
        ProgrammeHistory history = queries.ask(new FindProgrammeHistory(about, until, knownAt, cursor, limit));
        if (history.events().isEmpty() && cursor == null) {
            throw new Refusal(place.unknown());
        }
        return history;
    }
}
