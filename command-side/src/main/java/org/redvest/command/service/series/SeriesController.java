package org.redvest.command.service.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.series.SeriesChange;
import org.redvest.api.service.series.command.ChangeSeries;
import org.redvest.api.service.series.command.EndSeries;
import org.redvest.api.service.series.command.MoveOccurrence;
import org.redvest.api.service.series.command.PlanSeries;
import org.redvest.api.service.series.command.SkipOccurrence;
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
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Series")
class SeriesController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    SeriesController(Commands commands, Created created, Caller caller, RequestIds ids) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    record ChangeSeriesRequest(
            @Schema(description = "first civil date on which it counts; today at the earliest", example = "2026-09-01")
            @NotNull LocalDate from,

            @NotNull @Valid SeriesPlanRequest plan) {}

    record SkipOccurrenceRequest(
            @Schema(description = "civil date on which it would come", example = "2026-10-03") @NotNull LocalDate date,

            @Schema(description = "why, in words", example = "台风红色预警") @NotBlank @Size(max = 200) String reason) {}

    record MoveOccurrenceRequest(
            @Schema(description = "civil date on which it would come", example = "2026-10-03") @NotNull LocalDate date,

            @Schema(description = "first instant of the service, a whole minute", example = "2026-10-10T08:30:00+08:00")
            @NotNull Instant start,

            @Schema(description = "first instant after it, a whole minute", example = "2026-10-10T11:30:00+08:00")
            @NotNull Instant end) {}

    record EndSeriesRequest(
            @Schema(description = "last civil date on which it comes", example = "2026-12-31") @NotNull LocalDate lastDate,

            @Schema(description = "why, in words", example = "活动周期结束") @NotBlank @Size(max = 200) String reason) {}

    record SeriesAnswer(SeriesId seriesId) {}

    @PostMapping("/projects/{projectId}/series")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Plan a series of shifts (周期班次) of a project",
            description =
                    "Its shifts are made ahead, for as many days as the city says, once the project is published. Where the"
                            + " first date is not one of its days, it is moved to the first that is, and intervals count from there.")
    @Refuses({
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_CLOSED,
        Problem.SERIES_PLANNED_OTHERWISE,
        Problem.RULE_INVALID,
        Problem.RULE_TOO_FINE,
        Problem.RULE_MAKES_NO_OCCURRENCE,
        Problem.TIME_INVALID,
        Problem.INTERVAL_EMPTY,
        Problem.PERIOD_REVERSED,
        Problem.CAPACITY_INVALID
    })
    ResponseEntity<SeriesAnswer> plan(@PathVariable String projectId, @Valid @RequestBody SeriesPlanRequest request) {
        ProjectId project = ProjectId.of(projectId);
        SeriesId series = SeriesId.from(ids.ofThisRequest());
        commands.send(new PlanSeries(series, project, request.toPlan()), caller.envelope());
        return created.at("/api/v1/projects/" + project + "/series", new SeriesAnswer(series));
    }

    @PostMapping("/series/{seriesId}/change")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Have a series come otherwise from a day on",
            description =
                    "Shifts that have begun, that were moved by themselves or for which somebody is signed up stay as they"
                            + " are: the answer names them. Of the others, those on days on which it still comes take place as the new"
                            + " plan says, and the rest are called off. Where the plan has a waiting list and a shift none, or the"
                            + " other way round, the shift is called off and made anew.")
    @Refuses({
        Problem.UNKNOWN_SERIES,
        Problem.SERIES_ENDED,
        Problem.RULE_INVALID,
        Problem.RULE_TOO_FINE,
        Problem.RULE_MAKES_NO_OCCURRENCE,
        Problem.TIME_INVALID,
        Problem.INTERVAL_EMPTY,
        Problem.LOCAL_TIME_UNCLEAR,
        Problem.PERIOD_REVERSED,
        Problem.CAPACITY_INVALID
    })
    ResponseEntity<SeriesChange> change(
            @PathVariable String seriesId, @Valid @RequestBody ChangeSeriesRequest request) {
        return created.changed(commands.send(
                new ChangeSeries(
                        SeriesId.of(seriesId),
                        onCalendar(request.from()),
                        request.plan().toPlan()),
                caller.envelope()));
    }

    @PostMapping("/series/{seriesId}/exceptions")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Have a series not come on one of its days",
            description =
                    "Whether its shift was made or not; a shift for which somebody is signed up is called off by itself.")
    @Refuses({
        Problem.UNKNOWN_SERIES,
        Problem.UNKNOWN_OCCURRENCE,
        Problem.TIME_INVALID,
        Problem.SHIFT_SIGNED_UP,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER
    })
    ResponseEntity<SeriesAnswer> skip(
            @PathVariable String seriesId, @Valid @RequestBody SkipOccurrenceRequest request) {
        SeriesId series = SeriesId.of(seriesId);
        commands.send(
                new SkipOccurrence(
                        series,
                        onCalendar(request.date()),
                        Text.of(request.reason().strip())),
                caller.envelope());
        return created.changed(new SeriesAnswer(series));
    }

    @PostMapping("/series/{seriesId}/moves")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Have a series come once at another time",
            description = "Whether its shift was made or not; one for which somebody is signed up stays as it is.")
    @Refuses({
        Problem.UNKNOWN_SERIES,
        Problem.UNKNOWN_OCCURRENCE,
        Problem.TIME_INVALID,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.SHIFT_SIGNED_UP,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER
    })
    ResponseEntity<SeriesAnswer> move(
            @PathVariable String seriesId, @Valid @RequestBody MoveOccurrenceRequest request) {
        SeriesId series = SeriesId.of(seriesId);
        commands.send(
                new MoveOccurrence(
                        series, onCalendar(request.date()), ServiceInterval.of(request.start(), request.end())),
                caller.envelope());
        return created.changed(new SeriesAnswer(series));
    }

    @PostMapping("/series/{seriesId}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "End a series after a day",
            description =
                    "Shifts of later days that have begun or for which somebody is signed up stay as they are: the answer"
                            + " names them. The others are called off. One that was ended may be ended earlier, not later.")
    @Refuses({Problem.UNKNOWN_SERIES, Problem.SERIES_ENDED, Problem.TIME_INVALID})
    ResponseEntity<SeriesChange> end(@PathVariable String seriesId, @Valid @RequestBody EndSeriesRequest request) {
        return created.changed(commands.send(
                new EndSeries(
                        SeriesId.of(seriesId),
                        onCalendar(request.lastDate()),
                        Text.of(request.reason().strip())),
                caller.envelope()));
    }

    private static LocalDate onCalendar(LocalDate date) {
        if (!CivilTime.isOnCalendar(date)) {
            throw new Refusal(Problem.TIME_INVALID, "Dates lie in the years 1850 to 9999.");
        }
        return date;
    }
}
