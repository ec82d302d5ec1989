package org.redvest.command.service.scrutiny;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.Draw;
import org.redvest.api.service.scrutiny.command.AnnounceSpotCheck;
import org.redvest.api.service.scrutiny.command.DrawSpotCheck;
import org.redvest.api.service.scrutiny.command.RecordSpotCheckResult;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.messaging.LogPositions;
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
@RequestMapping(path = "/api/v1/spot-checks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scrutiny")
class SpotCheckController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final LogPositions log;

    SpotCheckController(
            Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions, LogPositions log) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.log = log;
    }

    record AnnounceSpotCheckRequest(
            @Schema(description = "within which the services took place", example = "350203") @NotBlank @Size(max = 12) String division,

            @Schema(description = "first service date, Asia/Shanghai", example = "2025-01-01") @NotNull LocalDate from,

            @Schema(description = "last service date", example = "2025-12-31") @NotNull LocalDate to,

            @Schema(description = "how many of ten thousand records are drawn", example = "100")
            @NotNull @Min(Draw.LEAST) @Max(Draw.MOST) Integer perTenThousand,

            @Schema(description = "where everybody will read the seed", example = "双色球2026140期开奖号码，按开奖公告的顺序，以空格分隔")
            @NotBlank @Size(max = 200) String seedSource,

            @Schema(
                    description = "first instant at which anybody may know it, later than now",
                    example = "2026-12-03T21:15:00+08:00")
            @NotNull Instant seedFrom) {}

    record DrawSpotCheckRequest(
            @Schema(description = "as it was published", example = "03 09 14 21 27 33 08") @NotBlank @Size(max = 200) String seed) {}

    record SpotCheckResultRequest(
            @Schema(
                    description = "number under which the record was certified",
                    example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "CONFIRMED") @NotNull CheckOutcome outcome,

            @Schema(description = "what was found; it is published", example = "电话回访属实") @NotBlank @Size(max = 200) String note) {}

    record SpotCheckAnswer(SpotCheckId spotCheckId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Announce a spot-check (抽查)",
            description =
                    "Of the records that are certified by now: from which division and period, how many of ten thousand, and"
                            + " with which seed that nobody knows yet, such as the numbers of a lottery on a later day.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.WINDOW_REVERSED, Problem.SEED_NOT_AFTER_ANNOUNCEMENT})
    ResponseEntity<SpotCheckAnswer> announce(@Valid @RequestBody AnnounceSpotCheckRequest request) {
        SpotCheckId spotCheck = SpotCheckId.from(ids.ofThisRequest());
        commands.send(
                new AnnounceSpotCheck(
                        spotCheck,
                        DivisionCode.of(divisions.require(request.division()).code()),
                        request.from(),
                        request.to(),
                        request.perTenThousand(),
                        log.head(),
                        Text.of(request.seedSource().strip()),
                        request.seedFrom()),
                caller.envelope());
        return created.at("/api/v1/spot-checks/" + spotCheck, new SpotCheckAnswer(spotCheck));
    }

    @PostMapping("/{spotCheckId}/drawing")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Draw the sample with the announced seed",
            description = "Once, for good. Anybody can draw it again: see /spot-checks/{spotCheckId}/population.")
    @Refuses({Problem.UNKNOWN_SPOT_CHECK, Problem.SEED_TOO_EARLY, Problem.SPOT_CHECK_DRAWN})
    ResponseEntity<SpotCheckAnswer> draw(
            @PathVariable String spotCheckId, @Valid @RequestBody DrawSpotCheckRequest request) {
        SpotCheckId spotCheck = SpotCheckId.of(spotCheckId);
        return change(
                spotCheck, new DrawSpotCheck(spotCheck, Text.of(request.seed().strip())));
    }

    @PostMapping("/{spotCheckId}/records/{serviceRecordId}/result")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Say what was found of a record of the sample",
            description = "It is published. Said again, the last word counts. It revokes nothing.")
    @Refuses({
        Problem.UNKNOWN_SPOT_CHECK,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.SPOT_CHECK_NOT_DRAWN,
        Problem.RECORD_NOT_DRAWN,
        Problem.CHECKER_IS_PARTY
    })
    ResponseEntity<SpotCheckAnswer> record(
            @PathVariable String spotCheckId,
            @PathVariable String serviceRecordId,
            @Valid @RequestBody SpotCheckResultRequest request) {
        SpotCheckId spotCheck = SpotCheckId.of(spotCheckId);
        return change(
                spotCheck,
                new RecordSpotCheckResult(
                        spotCheck,
                        VolunteerId.of(request.volunteerId()),
                        ServiceRecordId.of(serviceRecordId),
                        request.outcome(),
                        Text.of(request.note().strip())));
    }

    private ResponseEntity<SpotCheckAnswer> change(SpotCheckId spotCheck, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new SpotCheckAnswer(spotCheck));
    }
}
