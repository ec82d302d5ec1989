package org.redvest.command.service.series;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.command.city.authority.OrderedWork;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/occurrence-windows", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Series")
class OccurrenceWindowController {

    private final OccurrenceWindows windows;
    private final SeriesOfProjects series;
    private final Scheduler scheduler;
    private final RequestIds ids;
    private final Caller caller;
    private final OrderedWork ordered;
    private final Clock clock;

    OccurrenceWindowController(
            OccurrenceWindows windows,
            SeriesOfProjects series,
            Scheduler scheduler,
            RequestIds ids,
            Caller caller,
            OrderedWork ordered,
            Clock clock) {
        this.windows = windows;
        this.series = series;
        this.scheduler = scheduler;
        this.ids = ids;
        this.caller = caller;
        this.ordered = ordered;
        this.clock = clock;
    }

    record LayWindowRequest(
            @Schema(description = "first civil date", example = "2017-01-01") @NotNull LocalDate from,

            @Schema(description = "last civil date, at most 400 days with the first", example = "2017-12-31") @NotNull LocalDate to) {}

    record OccurrenceWindowView(
            UUID windowId,
            LocalDate from,
            LocalDate to,
            @Schema(description = "RUNNING or COMPLETED") OccurrenceWindow.State state,

            @Schema(description = "series that there were when it was asked for")
            long seriesTotal,

            long seriesDone,

            @Schema(
                    description =
                            "series of which nothing more is laid: not published, suspended, not the asker's to run, or failed,"
                                    + " of which the log tells")
            long refused,

            @Schema(description = "shifts that were made now")
            long laid,

            @Schema(description = "days that were passed over as holidays")
            long holidays,

            @Schema(description = "shifts that the series have in the window, whenever they were made")
            long occurrences,

            @Schema(description = "from this year on the calendar that a series follows is not loaded", nullable = true)
            @Nullable Integer waitsForCalendarOf,

            Instant askedAt,
            @Schema(nullable = true) @Nullable Instant finishedAt) {

        static OccurrenceWindowView of(OccurrenceWindow window) {
            return new OccurrenceWindowView(
                    window.id(),
                    window.firstDay(),
                    window.lastDay(),
                    window.state(),
                    window.seriesTotal(),
                    window.seriesDone(),
                    window.refused(),
                    window.laid(),
                    window.holidays(),
                    window.occurrences(),
                    window.waitsForCalendarOf(),
                    window.askedAt(),
                    window.finishedAt());
        }
    }

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have the shifts of all series made for a range of dates",
            description =
                    "As far as the caller's delegations reach, for published projects; each shift once, however often it is"
                            + " asked for. The days ahead are laid without being asked.")
    @Refuses({Problem.WINDOW_REVERSED, Problem.WINDOW_TOO_LONG, Problem.TIME_INVALID, Problem.IDEMPOTENCY_KEY_REUSED})
    ResponseEntity<OccurrenceWindowView> lay(@Valid @RequestBody LayWindowRequest request) {
        if (!CivilTime.isOnCalendar(request.from()) || !CivilTime.isOnCalendar(request.to())) {
            throw new Refusal(Problem.TIME_INVALID, "Dates lie in the years 1850 to 9999.");
        }
        if (request.to().isBefore(request.from())) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
        Recurrence.requireWindow(request.from(), request.to().plusDays(1));
        UUID id = ids.ofThisRequest();
        windows.add(id, caller.subject(), request.from(), request.to(), series.count());
        // also for an id that was there: its process may have died between the two
        scheduler.scheduleIfNotExists(
                OccurrenceWindowRun.LAY_WINDOW.instance(id.toString()).scheduledTo(clock.instant()));
        OccurrenceWindow window = windows.find(id).orElseThrow();
        if (!window.firstDay().equals(request.from()) || !window.lastDay().equals(request.to())) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/occurrence-windows/" + id))
                .body(OccurrenceWindowView.of(window));
    }

    @GetMapping("/{windowId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(summary = "How far the laying of a window has come")
    @Refuses(Problem.UNKNOWN_OCCURRENCE_WINDOW)
    OccurrenceWindowView show(@PathVariable String windowId) {
        try {
            return windows.find(UUID.fromString(windowId))
                    .filter(window -> ordered.mayBeSeen(window.askedBy()))
                    .map(OccurrenceWindowView::of)
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_OCCURRENCE_WINDOW));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.UNKNOWN_OCCURRENCE_WINDOW);
        }
    }
}
