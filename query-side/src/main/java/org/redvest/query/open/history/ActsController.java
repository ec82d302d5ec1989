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
import org.redvest.api.open.history.query.Acts;
import org.redvest.api.open.history.query.Acts.Act;
import org.redvest.api.open.history.query.FindActs;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.open.history.HistoryFile.Column;
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
class ActsController {

    private static final String ADDRESS = "/api/v1/audit/actors/{actorId}/acts";

    private static final String FILE = "acts";

    private static final List<Column<Act>> COLUMNS = List.of(
            new Column<>("position", Act::position),
            new Column<>("eventId", Act::eventId),
            new Column<>("type", Act::type),
            new Column<>("stream", Act::stream),
            new Column<>("volunteerId", Act::volunteerId),
            new Column<>("recordedAt", Act::recordedAt),
            new Column<>("validFrom", Act::validFrom),
            new Column<>("validUntil", Act::validUntil),
            new Column<>("actorKind", Act::actorKind),
            new Column<>("channel", Act::channel),
            new Column<>("delegationId", Act::delegationId),
            new Column<>("deputyFor", Act::deputyFor),
            new Column<>("correlationId", Act::correlationId));

    private final Queries queries;
    private final UpToNow upToNow;
    private final JsonMapper json;

    ActsController(Queries queries, UpToNow upToNow, JsonMapper json) {
        this.queries = queries;
        this.upToNow = upToNow;
        this.json = json;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "All that one actor did, event by event",
            description =
                    "In the order of the log: whoever signs in by the subject of their token, the operator's configuration as"
                            + " \"configuration\". What automations did is not told here: it follows from what others did, and has the"
                            + " correlation id of that. None is no refusal. A page as JSON; the whole of it as a stream with Accept:"
                            + " text/csv or application/x-ndjson.")
    @Refuses(Problem.INSTANT_IN_FUTURE)
    Acts did(
            @PathVariable String actorId,
            @Parameter(
                            description = "as it was known at this instant; as it is known now without it",
                            example = "2026-03-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant knownAt,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return acts(new FindActs(actorId, knownAt, cursor, limit));
    }

    private Acts acts(FindActs query) {
        upToNow.awaitKnown(query.knownAt());
        return queries.ask(query);
    }

    @GetMapping(path = ADDRESS, produces = HistoryFile.CSV)
    @AllowedTo(Role.AUDITOR)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> didAsCsv(
            @PathVariable String actorId, @RequestParam(required = false) @Nullable Instant knownAt) {
        return file(actorId, knownAt).csv(FILE, COLUMNS);
    }

    @GetMapping(path = ADDRESS, produces = HistoryFile.NDJSON)
    @AllowedTo(Role.AUDITOR)
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> didAsLines(
            @PathVariable String actorId, @RequestParam(required = false) @Nullable Instant knownAt) {
        return file(actorId, knownAt).lines(FILE);
    }

    private HistoryFile<Act> file(String actorId, @Nullable Instant knownAt) {
        return new HistoryFile<>(
                cursor -> {
                    Acts part = acts(new FindActs(actorId, knownAt, cursor, Pages.MOST));
                    return new HistoryFile.Part<>(part.acts(), part.nextCursor());
                },
                json);
    }
}
