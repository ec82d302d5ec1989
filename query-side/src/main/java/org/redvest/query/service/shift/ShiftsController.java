package org.redvest.query.service.shift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.project.query.Sought;
import org.redvest.api.service.shift.query.FindOpenShifts;
import org.redvest.api.service.shift.query.FindRoster;
import org.redvest.api.service.shift.query.FindShift;
import org.redvest.api.service.shift.query.FindShifts;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.api.service.shift.query.Roster;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.api.service.shift.query.ShiftViews;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.GeoJson;
import org.redvest.query.platform.asking.MapParameters;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
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

    private static final String ASKED_DATUM =
            "in which system coordinates are, here and in the answer: WGS84, CGCS2000, GCJ02";

    private static final int MOST_PLACES = 100_000;

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    ShiftsController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a map shows of a shift beside where it is. */
    record ShiftProperties(
            ProjectId projectId,
            String project,
            String theme,
            Instant start,
            Instant end,
            Instant signUpUntil,
            String division,
            String address,
            int capacity,
            int placesLeft,
            int waiting,
            @Nullable Long metres) {

        static ShiftProperties of(OpenShifts.Entry open) {
            ShiftView shift = open.shift();
            return new ShiftProperties(
                    shift.projectId(),
                    open.project(),
                    open.theme(),
                    shift.start(),
                    shift.end(),
                    shift.signUpUntil(),
                    shift.division(),
                    shift.address(),
                    shift.capacity(),
                    shift.placesLeft(),
                    shift.waiting(),
                    open.metres());
        }
    }

    @GetMapping("/shifts")
    @OpenToPublic
    @Operation(
            summary = "Shifts in which one can serve (班次)",
            description =
                    "Of published projects, those that were not called off and, without a time, are not over: first those"
                            + " that end first, near a place the nearest. Places left are as the last sign-up left them that is counted,"
                            + " up to the position. As GeoJSON (RFC 7946) with Accept: application/geo+json.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.DATUM_UNKNOWN,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.WINDOW_REVERSED
    })
    OpenShifts open(
            @Parameter(description = "within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "service category", example = "洁净家园") @RequestParam(required = false) @Nullable String theme,
            @Parameter(description = "longitude,latitude in degrees", example = "118.0894,24.4798")
                    @RequestParam(required = false)
                    @Nullable String near,
            @Parameter(description = "how far is near, in metres")
                    @RequestParam(defaultValue = MapParameters.DEFAULT_RADIUS)
                    @Min(1) @Max(MapParameters.MOST_RADIUS) int radius,
            @Parameter(description = "west,south,east,north in degrees", example = "118.0,24.4,118.2,24.6")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(
                            description = "those that end after this instant; now without it",
                            example = "2026-03-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(description = "those that begin before this instant", example = "2026-04-01T00:00:00+08:00")
                    @RequestParam(required = false)
                    @Nullable Instant to,
            @Parameter(
                            description = "those with at least so many places left, for which one can sign up",
                            example = "1")
                    @RequestParam(required = false)
                    @Min(1) @Max(MOST_PLACES) @Nullable Integer freePlaces,
            @Parameter(description = ASKED_DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        MapParameters.requireNotBoth(near, bbox);
        Datum system = MapParameters.datum(datum);
        return queries.ask(new FindOpenShifts(
                new Sought(
                        division,
                        theme,
                        MapParameters.near(near, radius, system),
                        MapParameters.box(bbox, system),
                        from,
                        Times.requireNotBefore(to, from),
                        freePlaces,
                        clock.instant()),
                system,
                cursor,
                limit));
    }

    @GetMapping(path = "/shifts", produces = GeoJson.MEDIA_TYPE)
    @OpenToPublic
    @Operation(hidden = true)
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.DATUM_UNKNOWN,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.WINDOW_REVERSED
    })
    GeoJson.FeatureCollection openOnAMap(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(defaultValue = MapParameters.DEFAULT_RADIUS) @Min(1) @Max(MapParameters.MOST_RADIUS) int radius,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Min(1) @Max(MOST_PLACES) @Nullable Integer freePlaces,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        OpenShifts found = open(division, theme, near, radius, bbox, from, to, freePlaces, datum, cursor, limit);
        return GeoJson.collection(
                MapParameters.datum(datum),
                found.shifts().stream()
                        .map(open -> GeoJson.feature(
                                open.shift().shiftId().value(),
                                Point.position(open.shift().coordinates()),
                                ShiftProperties.of(open)))
                        .toList(),
                null,
                found.nextCursor(),
                found.position());
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
        return queries.ask(
                new FindShifts(ProjectId.of(projectId), from, to, MapParameters.datum(datum), cursor, limit));
    }

    @GetMapping("/shifts/{shiftId}")
    @OpenToPublic
    @Operation(
            summary = "One shift, with the places left",
            description = "As the last sign-up that is counted left it.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.DATUM_UNKNOWN})
    ShiftView shift(
            @PathVariable String shiftId,
            @Parameter(description = DATUM, example = "GCJ02") @RequestParam(required = false) @Nullable String datum) {
        return queries.ask(new FindShift(ShiftId.of(shiftId), MapParameters.datum(datum)));
    }

    @GetMapping("/shifts/{shiftId}/roster")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Who is signed up for a shift, and who waits",
            description =
                    "As far as the reader's delegations reach: masked names, in the order in which they signed up, those"
                            + " that ended too.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.AUTHORITY_MISSING})
    Roster roster(
            @PathVariable String shiftId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        ShiftId shift = ShiftId.of(shiftId);
        return queries.ask(new FindRoster(
                shift, queries.ask(new FindRemits(caller.subject())).remits(), cursor, limit));
    }
}
