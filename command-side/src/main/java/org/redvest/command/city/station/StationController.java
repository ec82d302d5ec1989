package org.redvest.command.city.station;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.command.ChangeStation;
import org.redvest.api.city.station.command.CloseStation;
import org.redvest.api.city.station.command.DockTeam;
import org.redvest.api.city.station.command.EndDocking;
import org.redvest.api.city.station.command.OpenStation;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.GivenCoordinates;
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
@RequestMapping(path = "/api/v1/stations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stations")
class StationController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    StationController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record OpenStationRequest(
            @Schema(description = "the office's own number; a city has it once", example = "XM-YZ-104")
            @NotBlank @Size(max = 40) String number,

            @Schema(example = "地铁叶厝社区志愿服务驿站") @NotBlank @Size(max = 100) String name,

            @Schema(description = "CENTRE 实践中心, OFFICE 实践所, STATION 实践站 or 驿站, POINT 点, POST 岗", example = "STATION")
            @NotNull StationKind kind,

            @Schema(description = "division code of where it is", example = "350211002004") @NotBlank @Size(max = 12) String division,

            @Schema(description = "where it is, in words", nullable = true, example = "叶厝地铁站2号口")
            @Size(max = 200) @Nullable String address,

            @Schema(nullable = true) @Valid @Nullable GivenCoordinates coordinates,

            @Schema(description = "when it is open on each day", nullable = true, example = "08:30-20:30")
            @Size(max = 40) @Nullable String hours,

            @Schema(description = "its first day", example = "2018-03-28") @NotNull LocalDate openedOn,

            @Schema(description = "stationId of the one of a higher rank that it belongs to", nullable = true)
            @Size(max = 60) @Nullable String parent) {

        OpenStation toCommand(Divisions divisions) {
            return new OpenStation(
                    Text.of(number.strip()),
                    Text.of(name.strip()),
                    kind,
                    new Site(
                            DivisionCode.of(divisions.require(division).code()),
                            orEmpty(address),
                            GivenCoordinates.kept(coordinates)),
                    hoursOf(hours),
                    openedOn,
                    parentOf(parent));
        }
    }

    record ChangeStationRequest(
            @Schema(example = "地铁叶厝社区志愿服务驿站") @NotBlank @Size(max = 100) String name,

            @Schema(description = "where it is, in words", nullable = true, example = "叶厝地铁站1号口")
            @Size(max = 200) @Nullable String address,

            @Schema(nullable = true) @Valid @Nullable GivenCoordinates coordinates,

            @Schema(description = "when it is open on each day", nullable = true, example = "09:00-18:00")
            @Size(max = 40) @Nullable String hours,

            @Schema(description = "stationId of the one of a higher rank that it belongs to", nullable = true)
            @Size(max = 60) @Nullable String parent) {

        ChangeStation toCommand(StationId station) {
            return new ChangeStation(
                    station,
                    Text.of(name.strip()),
                    orEmpty(address),
                    GivenCoordinates.kept(coordinates),
                    hoursOf(hours),
                    parentOf(parent));
        }
    }

    private static Text orEmpty(@Nullable String words) {
        return words == null ? Text.EMPTY : Text.of(words.strip());
    }

    private static @Nullable OpeningHours hoursOf(@Nullable String hours) {
        return hours == null ? null : OpeningHours.of(hours);
    }

    private static @Nullable StationId parentOf(@Nullable String parent) {
        return parent == null ? null : StationId.of(parent);
    }

    record CloseStationRequest(
            @Schema(description = "its last day", example = "2026-12-31") @NotNull LocalDate lastDay) {}

    record DockTeamRequest(
            @Schema(
                    description = "credit code of the team, or a team's number; it need not be registered",
                    example = "51350211MJB530764Y")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "what the team is called", example = "文明单位志愿服务队001") @NotBlank @Size(max = 100) String team,

            @Schema(description = "on which days of the week it serves", example = "[\"SATURDAY\"]")
            @NotEmpty @Size(max = 7) Set<@NotNull DayOfWeek> weekdays,

            @Schema(
                    description = "at what time of these days: MORNING 上午, AFTERNOON 下午, WHOLE_DAY 全天",
                    example = "MORNING")
            @NotNull DutyTime dutyTime,

            @Schema(description = "the first day", example = "2026-01-01") @NotNull LocalDate from,

            @Schema(description = "the last day; without it there is no end", nullable = true, example = "2026-12-31")
            @Nullable LocalDate until) {

        DockTeam toCommand(StationId station, DockingId docking) {
            return new DockTeam(
                    station,
                    docking,
                    OrganisationId.of(organisationId),
                    Text.of(team.strip()),
                    weekdays,
                    dutyTime,
                    from,
                    until);
        }
    }

    record EndDockingRequest(
            @Schema(description = "code of the team that is docked", example = "51350211MJB530764Y")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "its last day", example = "2026-06-30") @NotNull LocalDate lastDay) {}

    record StationAnswer(StationId stationId) {}

    record DockingAnswer(StationId stationId, DockingId dockingId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Open a station (驿站, 实践站)",
            description = "Under the office's own number, once; the same station again changes nothing.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_STATION,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN,
        Problem.TIME_INVALID,
        Problem.PARENT_INVALID,
        Problem.STATION_ALREADY_OPENED
    })
    ResponseEntity<StationAnswer> open(@Valid @RequestBody OpenStationRequest request) {
        OpenStation command = request.toCommand(divisions);
        commands.send(command, caller.envelope());
        return created.at("/api/v1/stations/" + command.stationId(), new StationAnswer(command.stationId()));
    }

    @PostMapping("/{stationId}/change")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Correct what is on record of a station",
            description =
                    "All of it: what is left out is no longer on record. It stays what it is, and in its division.")
    @Refuses({
        Problem.UNKNOWN_STATION,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN,
        Problem.TIME_INVALID,
        Problem.PARENT_INVALID,
        Problem.STATION_CLOSED
    })
    ResponseEntity<StationAnswer> change(
            @PathVariable String stationId, @Valid @RequestBody ChangeStationRequest request) {
        StationId station = StationId.of(stationId);
        commands.send(request.toCommand(station), caller.envelope());
        return created.changed(new StationAnswer(station));
    }

    @PostMapping("/{stationId}/closing")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Close a station, for good",
            description = "Whoever is docked to it for longer is not any more.")
    @Refuses({Problem.UNKNOWN_STATION, Problem.PERIOD_REVERSED, Problem.STATION_CLOSED})
    ResponseEntity<StationAnswer> close(
            @PathVariable String stationId, @Valid @RequestBody CloseStationRequest request) {
        StationId station = StationId.of(stationId);
        commands.send(new CloseStation(station, request.lastDay()), caller.envelope());
        return created.changed(new StationAnswer(station));
    }

    @PostMapping("/{stationId}/teams")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Dock a team to a station (驻点)",
            description =
                    "For a period, on weekdays and at a time of day. Who acts for one organisation docks that one.")
    @Refuses({
        Problem.UNKNOWN_STATION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.PERIOD_REVERSED,
        Problem.STATION_CLOSED,
        Problem.ALREADY_DOCKED
    })
    ResponseEntity<DockingAnswer> dock(@PathVariable String stationId, @Valid @RequestBody DockTeamRequest request) {
        StationId station = StationId.of(stationId);
        DockingId docking = DockingId.from(ids.ofThisRequest());
        commands.send(request.toCommand(station, docking), caller.envelope());
        return created.at("/api/v1/stations/" + station + "/teams", new DockingAnswer(station, docking));
    }

    @PostMapping("/{stationId}/teams/{dockingId}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "End a team's docking", description = "With a last day, which may lie ahead.")
    @Refuses({
        Problem.UNKNOWN_STATION,
        Problem.UNKNOWN_DOCKING,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.PERIOD_REVERSED,
        Problem.DOCKING_ENDED
    })
    ResponseEntity<DockingAnswer> end(
            @PathVariable String stationId,
            @PathVariable String dockingId,
            @Valid @RequestBody EndDockingRequest request) {
        StationId station = StationId.of(stationId);
        DockingId docking = DockingId.of(dockingId);
        commands.send(
                new EndDocking(station, docking, OrganisationId.of(request.organisationId()), request.lastDay()),
                caller.envelope());
        return created.changed(new DockingAnswer(station, docking));
    }
}
