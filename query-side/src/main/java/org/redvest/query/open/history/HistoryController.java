package org.redvest.query.open.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindHistory;
import org.redvest.api.open.history.query.FindHistoryAbout;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.HistoryAbout;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.open.history.HistoryFile.Column;
import org.redvest.query.platform.asking.DelegationsThen;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.UpToNow;
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
    private static final String OTHERS =
            "/api/v1/audit/{kind:projects|shifts|stations|organisations|delegations|schemes}/{number}/history";

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
    private final UpToNow upToNow;
    private final DelegationsThen delegations;
    private final Caller caller;
    private final JsonMapper json;

    HistoryController(Queries queries, UpToNow upToNow, DelegationsThen delegations, Caller caller, JsonMapper json) {
        this.queries = queries;
        this.upToNow = upToNow;
        this.delegations = delegations;
        this.caller = caller;
        this.json = json;
    }

    @GetMapping(path = VOLUNTEERS, produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(
            summary = "The history of one volunteer, event by event",
            description =
                    "In the order of the log, with actor, record time and valid time. Personal data stay sealed. With"
                            + " knownAt, what had been recorded by then, under the numbers that were known to be the person's:"
                            + " nothing yet is UNKNOWN_VOLUNTEER. With validAt, what held by"
                            + " then. A page as JSON; the whole of it as a stream with Accept: text/csv or application/x-ndjson.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.INSTANT_IN_FUTURE})
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
        upToNow.awaitKnown(query.knownAt());
        History history = queries.ask(query);
        return new History(
                history.volunteerId(),
                delegations.beside(history.events(), query.knownAt()),
                history.nextCursor(),
                history.position());
    }

    @GetMapping(path = VOLUNTEERS, produces = HistoryFile.CSV)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> volunteerAsCsv(
            @PathVariable String volunteerId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return file(readable(volunteerId), knownAt, validAt).csv(volunteerId, columns());
    }

    @GetMapping(path = VOLUNTEERS, produces = HistoryFile.NDJSON)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> volunteerAsLines(
            @PathVariable String volunteerId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return file(readable(volunteerId), knownAt, validAt).lines(volunteerId);
    }

    private HistoryFile<Entry> file(VolunteerId volunteer, @Nullable Instant knownAt, @Nullable Instant validAt) {
        boolean forAuditor = caller.is(Role.AUDITOR);
        return new HistoryFile<>(
                cursor -> {
                    History part =
                            history(new FindHistory(volunteer, knownAt, validAt, forAuditor, cursor, Pages.MOST));
                    return new HistoryFile.Part<>(part.events(), part.nextCursor());
                },
                json);
    }

    @GetMapping(path = "/api/v1/audit/projects/{projectId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one project and of its series, event by event", description = AS_OF)
    @Refuses({Problem.UNKNOWN_PROJECT, Problem.INSTANT_IN_FUTURE})
    HistoryAbout project(
            @PathVariable String projectId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ProjectId project = ProjectId.of(projectId);
        return history(
                project.unknown(), new FindHistoryAbout(project.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = "/api/v1/audit/shifts/{shiftId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "The history of one shift, of every sign-up for it and of who was there, event by event",
            description = AS_OF)
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.INSTANT_IN_FUTURE})
    HistoryAbout shift(
            @PathVariable String shiftId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ShiftId shift = ShiftId.of(shiftId);
        return history(shift.unknown(), new FindHistoryAbout(shift.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = "/api/v1/audit/stations/{stationId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one station and of who was docked to it, event by event", description = AS_OF)
    @Refuses({Problem.UNKNOWN_STATION, Problem.INSTANT_IN_FUTURE})
    HistoryAbout station(
            @PathVariable String stationId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        StationId station = StationId.of(stationId);
        return history(
                station.unknown(), new FindHistoryAbout(station.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(
            path = "/api/v1/audit/organisations/{organisationId}/history",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The history of one organisation, event by event", description = AS_OF)
    @Refuses({
        Problem.UNKNOWN_ORGANISATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.INSTANT_IN_FUTURE
    })
    HistoryAbout organisation(
            @PathVariable String organisationId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        OrganisationId organisation = OrganisationId.of(organisationId);
        return history(
                organisation.unknown(),
                new FindHistoryAbout(organisation.code(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = "/api/v1/audit/delegations/{delegationId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "The history of one delegation and of its deputies, event by event",
            description = AS_OF + " What was done under it: /api/v1/delegations/{delegationId}/acts.")
    @Refuses({Problem.UNKNOWN_DELEGATION, Problem.INSTANT_IN_FUTURE})
    HistoryAbout delegation(
            @PathVariable String delegationId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return history(
                Problem.UNKNOWN_DELEGATION,
                new FindHistoryAbout(DelegationId.of(delegationId).value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = "/api/v1/audit/schemes/{schemeId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "The history of one points scheme and of its rules, event by event",
            description = AS_OF + " Of psc-city, the scheme of the whole city: the policies that are its rules.")
    @Refuses({Problem.UNKNOWN_SCHEME, Problem.INSTANT_IN_FUTURE})
    HistoryAbout scheme(
            @PathVariable String schemeId,
            @Parameter(description = UNTIL) @RequestParam(required = false) @Nullable Long until,
            @Parameter(description = KNOWN_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = VALID_AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant validAt,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        SchemeId scheme = SchemeId.of(schemeId);
        return history(scheme.unknown(), new FindHistoryAbout(scheme.value(), until, knownAt, validAt, cursor, limit));
    }

    @GetMapping(path = OTHERS, produces = HistoryFile.CSV)
    @AllowedTo(Role.AUDITOR)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> asCsv(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return file(kind, number, until, knownAt, validAt).csv(number, columns());
    }

    @GetMapping(path = OTHERS, produces = HistoryFile.NDJSON)
    @AllowedTo(Role.AUDITOR)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> asLines(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long until,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Instant validAt) {
        return file(kind, number, until, knownAt, validAt).lines(number);
    }

    private HistoryFile<Entry> file(
            String kind, String number, @Nullable Long until, @Nullable Instant knownAt, @Nullable Instant validAt) {
        Asked asked = asked(kind, number);
        return new HistoryFile<>(
                cursor -> {
                    HistoryAbout part = history(
                            asked.unknown(),
                            new FindHistoryAbout(asked.about(), until, knownAt, validAt, cursor, Pages.MOST));
                    return new HistoryFile.Part<>(part.events(), part.nextCursor());
                },
                json);
    }

    /**
     * What a history is asked of.
     *
     * @param about its number, as events have it
     * @param unknown what is refused where there is none
     */
    private record Asked(String about, Problem unknown) {}

    private static Asked asked(String kind, String number) {
        return switch (kind) {
            case "organisations" -> new Asked(OrganisationId.of(number).code(), Problem.UNKNOWN_ORGANISATION);
            case "delegations" -> new Asked(DelegationId.of(number).value(), Problem.UNKNOWN_DELEGATION);
            case "schemes" -> new Asked(SchemeId.of(number).value(), Problem.UNKNOWN_SCHEME);
            case "projects" -> new Asked(ProjectId.of(number).value(), Problem.UNKNOWN_PROJECT);
            case "shifts" -> new Asked(ShiftId.of(number).value(), Problem.UNKNOWN_SHIFT);
            default -> new Asked(StationId.of(number).value(), Problem.UNKNOWN_STATION);
        };
    }

    /** What happened is JSON in the last cell. */
    private List<Column<Entry>> columns() {
        return List.of(
                new Column<>("position", Entry::position),
                new Column<>("eventId", Entry::eventId),
                new Column<>("type", Entry::type),
                new Column<>("revision", Entry::revision),
                new Column<>("stream", Entry::stream),
                new Column<>("sequence", Entry::sequence),
                new Column<>("recordedAt", Entry::recordedAt),
                new Column<>("validFrom", Entry::validFrom),
                new Column<>("validUntil", Entry::validUntil),
                new Column<>("actorKind", Entry::actorKind),
                new Column<>("actorId", Entry::actorId),
                new Column<>("channel", Entry::channel),
                new Column<>("delegationId", Entry::delegationId),
                new Column<>("delegationInForce", Entry::delegationInForce),
                new Column<>("delegationInvalidSince", Entry::delegationInvalidSince),
                new Column<>("deputyFor", Entry::deputyFor),
                new Column<>("correlationId", Entry::correlationId),
                new Column<>("causationId", Entry::causationId),
                new Column<>("aboutPosition", Entry::aboutPosition),
                new Column<>("payload", event -> json.writeValueAsString(event.payload())));
    }

    /** What nothing had happened to by then was not there. */
    private HistoryAbout history(Problem unknown, FindHistoryAbout query) {
        upToNow.awaitKnown(query.knownAt());
        HistoryAbout history = queries.ask(query);
        if (history.events().isEmpty() && query.cursor() == null && nothingIsKnown(query)) {
            throw new Refusal(unknown);
        }
        return new HistoryAbout(
                history.about(),
                delegations.beside(history.events(), query.knownAt()),
                history.nextCursor(),
                history.position());
    }

    private boolean nothingIsKnown(FindHistoryAbout query) {
        return query.validAt() == null
                || queries.ask(new FindHistoryAbout(query.about(), query.until(), query.knownAt(), null, null, 1))
                        .events()
                        .isEmpty();
    }
}
