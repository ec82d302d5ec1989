package org.redvest.query.city.station;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.query.DockedTeams;
import org.redvest.api.city.station.query.FindDockedTeams;
import org.redvest.api.city.station.query.FindStation;
import org.redvest.api.city.station.query.FindStationTree;
import org.redvest.api.city.station.query.FindStations;
import org.redvest.api.city.station.query.StationTree;
import org.redvest.api.city.station.query.StationView;
import org.redvest.api.city.station.query.Stations;
import org.redvest.api.id.StationId;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.GeoJson;
import org.redvest.query.platform.asking.MapParameters;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stations")
@Tag(name = "Stations")
class StationsController {

    private final Queries queries;
    private final Clock clock;

    StationsController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What a map shows of a station beside where it is. */
    record StationProperties(
            String number,
            String name,
            StationKind kind,
            String division,
            String address,
            @Nullable String hours,
            LocalDate openedOn,
            @Nullable LocalDate lastDay,
            @Nullable StationId parent,
            @Nullable Long metres) {

        static StationProperties of(StationView station) {
            return new StationProperties(
                    station.number(),
                    station.name(),
                    station.kind(),
                    station.division(),
                    station.address(),
                    station.hours(),
                    station.openedOn(),
                    station.lastDay(),
                    station.parent(),
                    station.metres());
        }
    }

    @GetMapping
    @OpenToPublic
    @Operation(
            summary = "Stations (驿站, 实践站) that are open on a day",
            description =
                    "Of a division, of a kind, in a box, or near a place, then the nearest first. As GeoJSON (RFC 7946) with"
                            + " Accept: application/geo+json.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.DATUM_UNKNOWN,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED
    })
    Stations stations(
            @Parameter(description = "within this division", example = "350211")
                    @RequestParam(required = false)
                    @Nullable String division,
            @RequestParam(required = false) @Nullable StationKind kind,
            @Parameter(description = "longitude,latitude in degrees", example = "118.0894,24.4798")
                    @RequestParam(required = false)
                    @Nullable String near,
            @Parameter(description = "how far is near, in metres")
                    @RequestParam(defaultValue = MapParameters.DEFAULT_RADIUS)
                    @Min(1) @Max(MapParameters.MOST_RADIUS) int radius,
            @Parameter(description = "west,south,east,north in degrees", example = "118.0,24.4,118.2,24.6")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "in which system they are, here and in the answer: WGS84, CGCS2000, GCJ02")
                    @RequestParam(defaultValue = MapParameters.DEFAULT_DATUM)
                    String datum,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2018-12-29")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        MapParameters.requireNotBoth(near, bbox);
        Datum system = Datum.named(datum);
        return queries.ask(new FindStations(
                division,
                kind,
                MapParameters.near(near, radius, system),
                MapParameters.box(bbox, system),
                orToday(on),
                system,
                cursor,
                limit));
    }

    @GetMapping(produces = GeoJson.MEDIA_TYPE)
    @OpenToPublic
    @Operation(hidden = true)
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.DATUM_UNKNOWN,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED
    })
    GeoJson.FeatureCollection stationsOnAMap(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable StationKind kind,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(defaultValue = MapParameters.DEFAULT_RADIUS) @Min(1) @Max(MapParameters.MOST_RADIUS) int radius,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(defaultValue = MapParameters.DEFAULT_DATUM) String datum,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Stations found = stations(division, kind, near, radius, bbox, datum, on, cursor, limit);
        return GeoJson.collection(
                found.datum(),
                found.stations().stream()
                        .map(station -> GeoJson.feature(
                                station.stationId().value(), station.coordinates(), StationProperties.of(station)))
                        .toList(),
                found.total(),
                found.nextCursor(),
                found.position());
    }

    @GetMapping("/{stationId}")
    @OpenToPublic
    @Operation(summary = "One station, open or not")
    @Refuses({Problem.UNKNOWN_STATION, Problem.DATUM_UNKNOWN})
    StationView station(
            @PathVariable String stationId,
            @Parameter(description = "in which system the answer tells where it is: WGS84, CGCS2000, GCJ02")
                    @RequestParam(defaultValue = MapParameters.DEFAULT_DATUM)
                    String datum) {
        return queries.ask(new FindStation(StationId.of(stationId), Datum.named(datum)));
    }

    @GetMapping("/{stationId}/tree")
    @OpenToPublic
    @Operation(
            summary = "A station and all that belongs to it",
            description =
                    "A centre with its offices, their stations, and what belongs to those; counted are those open on the day."
                            + " A page goes on downwards where the one before ended, and shows anew to what its stations belong.")
    @Refuses(Problem.UNKNOWN_STATION)
    StationTree tree(
            @PathVariable String stationId,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindStationTree(
                StationId.of(stationId), orToday(on), cursor == null ? null : StationId.of(cursor), limit));
    }

    @GetMapping("/{stationId}/teams")
    @OpenToPublic
    @Operation(summary = "The teams that are docked to a station on a day")
    @Refuses(Problem.UNKNOWN_STATION)
    DockedTeams teams(
            @PathVariable String stationId,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2018-12-29")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindDockedTeams(StationId.of(stationId), orToday(on), cursor, limit));
    }

    @GetMapping("/docked")
    @OpenToPublic
    @Operation(
            summary = "The teams that are docked to any station on a day",
            description = "On the first page how many.")
    DockedTeams docked(
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2018-12-29")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindDockedTeams(null, orToday(on), cursor, limit));
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> CivilTime.dateOf(clock.instant()));
    }
}
