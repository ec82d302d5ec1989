package org.redvest.query.open.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.authority.query.FindStandings;
import org.redvest.api.city.authority.query.Standings.Standing;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.Located;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindHistory;
import org.redvest.api.open.history.query.FindProgrammeHistory;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.ProgrammeHistory;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Audit")
class HistoryController {

    private static final String VOLUNTEERS = "/api/v1/audit/volunteers/{volunteerId}/history";
    private static final String OTHERS = "/api/v1/audit/{kind:projects|shifts|stations}/{number}/history";

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private static final String AS_OF =
            "In the order of the log, with actor, record time and valid time; all of it, or what was known at a position or an"
                    + " instant, of that what held by another, or both. A page as JSON; the whole of it as a stream with Accept:"
                    + " text/csv or application/x-ndjson.";

    private static final String UNTIL = "position of the log up to which it is asked; all that is known without it";

    private static final String KNOWN_AT = "as it was known at this instant; as it is known now without it";

    private static final String VALID_AT =
            "what held by this instant: events whose valid time (validFrom) is at or before it, or whose record time is where they"
                    + " have no valid time of their own; all events without it";

    private static final String INSTANT = "2026-03-01T00:00:00+08:00";

    private static final String CURSOR = "nextCursor of the page before";

    private final Queries queries;
    private final Caller caller;
    private final JsonMapper json;

    HistoryController(Queries queries, Caller caller, JsonMapper json) {
        this.queries = queries;
        this.caller = caller;
        this.json = json;
    }

    @GetMapping(path = VOLUNTEERS, produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(
            summary = "The history of one volunteer, event by event",
            description =
                    "In the order of the log, with actor, record time and valid time. Personal data stay sealed. With"
                            + " knownAt, what had been recorded by then: nothing yet is UNKNOWN_VOLUNTEER. With validAt, what held by"
                            + " then. A page as JSON; the whole of it as a stream with Accept: text/csv or application/x-ndjson.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    History show(
            @PathVariable String volunteerId,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = readable(volunteerId);
        return history(new FindHistory(volunteer, knownAt, validAt, caller.is(Role.AUDITOR), cursor, limit));
    }

    private VolunteerId readable(String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return volunteer;
    }

    private History history(FindHistory query) {
        History history = queries.ask(query);
        return new History(
                history.volunteerId(), withStandings(history.events()), history.nextCursor(), history.position());
    }

    @GetMapping(path = VOLUNTEERS, produces = CSV)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> volunteerAsCsv(
            @PathVariable String volunteerId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return csv(volunteerId, file(readable(volunteerId), knownAt, validAt));
    }

    @GetMapping(path = VOLUNTEERS, produces = NDJSON)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> volunteerAsLines(
            @PathVariable String volunteerId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return lines(volunteerId, file(readable(volunteerId), knownAt, validAt));
    }

    private HistoryFile file(VolunteerId volunteer, @Nullable Instant knownAt, @Nullable Instant validAt) {
        boolean forAuditor = caller.is(Role.AUDITOR);
        return new HistoryFile(
                cursor -> {
                    History part =
                            history(new FindHistory(volunteer, knownAt, validAt, forAuditor, cursor, Pages.MOST));
                    return new HistoryFile.Part(part.events(), part.nextCursor());
                },
                json);
    }

    @GetMapping(path = "/api/v1/audit/projects/{projectId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one project and of its series, event by event", description = AS_OF)
    @Refuses(Problem.UNKNOWN_PROJECT)
    ProgrammeHistory project(
            @PathVariable String projectId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ProjectId project = ProjectId.of(projectId);
        return history(project, new FindProgrammeHistory(project.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = "/api/v1/audit/shifts/{shiftId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "The history of one shift, of every sign-up for it and of who was there, event by event",
            description = AS_OF)
    @Refuses(Problem.UNKNOWN_SHIFT)
    ProgrammeHistory shift(
            @PathVariable String shiftId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ShiftId shift = ShiftId.of(shiftId);
        return history(shift, new FindProgrammeHistory(shift.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = "/api/v1/audit/stations/{stationId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one station and of who was docked to it, event by event", description = AS_OF)
    @Refuses(Problem.UNKNOWN_STATION)
    ProgrammeHistory station(
            @PathVariable String stationId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        StationId station = StationId.of(stationId);
        return history(station, new FindProgrammeHistory(station.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = OTHERS, produces = CSV)
    @AllowedTo(Role.AUDITOR)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> asCsv(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return csv(number, file(kind, number, until, knownAt, validAt));
    }

    @GetMapping(path = OTHERS, produces = NDJSON)
    @AllowedTo(Role.AUDITOR)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> asLines(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return lines(number, file(kind, number, until, knownAt, validAt));
    }

    private HistoryFile file(
            String kind, String number, @Nullable Long until, @Nullable Instant knownAt, @Nullable Instant validAt) {
        Located place =
                switch (kind) {
                    case "projects" -> ProjectId.of(number);
                    case "shifts" -> ShiftId.of(number);
                    default -> StationId.of(number);
                };
        return new HistoryFile(
                cursor -> {
                    ProgrammeHistory part = history(
                            place,
                            new FindProgrammeHistory(place.toString(), until, knownAt, validAt, cursor, Pages.MOST));
                    return new HistoryFile.Part(part.events(), part.nextCursor());
                },
                json);
    }

    private static ResponseEntity<StreamingResponseBody> csv(String number, HistoryFile file) {
        return streamed(MediaType.parseMediaType(CSV + ";charset=UTF-8"), number + ".csv", file::writeCsv);
    }

    private static ResponseEntity<StreamingResponseBody> lines(String number, HistoryFile file) {
        return streamed(MediaType.parseMediaType(NDJSON), number + ".ndjson", file::writeLines);
    }

    private static ResponseEntity<StreamingResponseBody> streamed(
            MediaType type, String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }

    /** What nothing had happened to by then was not there. */
    private ProgrammeHistory history(Located place, FindProgrammeHistory query) {
        ProgrammeHistory history = queries.ask(query);
        if (history.events().isEmpty() && query.cursor() == null && nothingIsKnown(query)) {
            throw new Refusal(place.unknown());
        }
        return new ProgrammeHistory(
                history.about(), withStandings(history.events()), history.nextCursor(), history.position());
    }

    private boolean nothingIsKnown(FindProgrammeHistory query) {
        return query.validAt() == null
                || queries.ask(new FindProgrammeHistory(query.about(), query.until(), query.knownAt(), null, null, 1))
                        .events()
                        .isEmpty();
    }

    /** Beside each event, how the delegation it was done under stood then. */
    private List<Entry> withStandings(List<Entry> events) {
        Map<Long, FindStandings.Act> acts = events.stream()
                .filter(event -> event.delegationId() != null)
                .collect(Collectors.toMap(
                        Entry::position,
                        event -> new FindStandings.Act(
                                DelegationId.stored(Objects.requireNonNull(event.delegationId())),
                                event.recordedAt())));
        if (acts.isEmpty()) {
            return events;
        }
        Map<Long, Standing> standings = queries.ask(new FindStandings(acts)).standings();
        return events.stream()
                .map(event -> {
                    Standing standing = standings.get(event.position());
                    return standing == null ? event : event.withStanding(standing.inForce(), standing.invalidSince());
                })
                .toList();
    }
}
